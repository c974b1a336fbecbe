"use client";

import { useState, type FormEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { describeRequestError, RequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";

interface SaveViewFormProps {
  query: string;
  onSave: (view: { name: string; query: string; replace: boolean }) => Promise<void>;
  onSaved: () => void;
}

/** Saves the list that is shown; a name that is taken may be taken over. */
export function SaveViewForm({ query, onSave, onSaved }: SaveViewFormProps) {
  const [name, setName] = useState("");
  const { isBusy, error, run } = useAction();
  const [refusedName, setRefusedName] = useState<string>();
  const isTaken = isConflict(error) && refusedName === name;

  function save(event: FormEvent) {
    event.preventDefault();
    setRefusedName(name);
    run(async () => {
      await onSave({ name, query, replace: isTaken });
      onSaved();
    });
  }

  return (
    <form noValidate onSubmit={save} className="space-y-3 border-t border-line pt-5">
      <TextField
        label="Save this list as"
        name="name"
        value={name}
        maxLength={60}
        autoComplete="off"
        placeholder="Long rides of this year"
        onChange={(event) => setName(event.target.value)}
        error={error !== undefined && refusedName === name ? describeRequestError(error) : undefined}
      />
      <div className="flex justify-end">
        <Button type="submit" isBusy={isBusy}>
          {isTaken ? "Replace it" : "Save view"}
        </Button>
      </div>
    </form>
  );
}

function isConflict(error: unknown): boolean {
  return error instanceof RequestError && error.code === "conflict" && error.field === "name";
}
