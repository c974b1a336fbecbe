"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";
import { buttonClass } from "@/app/_components/button-class.ts";
import { TextField } from "@/app/_components/field.tsx";
import { readFormText } from "@/app/_components/read-form-text.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { RequestProblem } from "../request-problem.tsx";

interface IgnoreDialogProps {
  /** The accessible name of the button that opens it. */
  label: string;
  /** How many items it is about. */
  count: number;
  onIgnore: (note: string) => Promise<unknown>;
}

/** A button that asks for a note and then has failed items ignored. */
export function IgnoreDialog({ label, count, onIgnore }: IgnoreDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, error, run } = useAction();
  const items = formatQuantity(count, "item");

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = readFormText(new FormData(event.currentTarget), "note").trim();
    run(async () => {
      await onIgnore(note);
      setIsOpen(false);
      toast(`Ignoring ${items}`);
    });
  }

  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger aria-label={label} className={buttonClass({ variant: "quiet" })}>
        Ignore…
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[28rem] max-w-[calc(100vw-2rem)] -translate-1/2 space-y-5 overflow-y-auto rounded-2xl bg-surface p-6 shadow-xl transition-[scale,opacity] duration-150 outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          <Dialog.Title className="text-xl font-semibold text-balance">Ignore {items}?</Dialog.Title>
          <Dialog.Description className="text-pretty text-ink-soft">
            Ignored items count as skipped, and later syncs don’t ask for them again. You can take it back on
            this page at any time.
          </Dialog.Description>
          <form onSubmit={submit} className="space-y-5">
            <TextField label="Note (optional)" name="note" maxLength={200} autoComplete="off" />
            <RequestProblem error={error} />
            <div className="flex flex-wrap justify-end gap-3">
              <Dialog.Close className={buttonClass({ variant: "secondary" })}>Leave it</Dialog.Close>
              <Button type="submit" isBusy={isBusy}>
                Ignore
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
