"use client";

import { useState, type ReactNode, type SubmitEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import type { FtpInput } from "@/lib/ftp/ftp-input.ts";
import { describeRequestError, RequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";

interface FtpFormProps {
  initial: { day: string; ftpWatts: number | null };
  /** In the rider's time zone: "2026-11-24". */
  today: string;
  submitLabel: string;
  onSave: (input: FtpInput) => Promise<void>;
  /** A button beside the one that saves. */
  children?: ReactNode;
}

/** A date and the FTP from then on; what is wrong with one stands beside it. */
export function FtpForm({ initial, today, submitLabel, onSave, children }: FtpFormProps) {
  const startText = initial.ftpWatts === null ? "" : String(initial.ftpWatts);
  const [day, setDay] = useState(initial.day);
  const [watts, setWatts] = useState(startText);
  const { isBusy, error, run } = useAction();
  const field = error instanceof RequestError ? error.field : undefined;
  const messageFor = (name: string) => (field === name ? describeRequestError(error) : undefined);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    // Nothing at all is no number, and JSON says so of NaN too: the server answers with what to give.
    const ftpWatts = watts.trim() === "" ? Number.NaN : Number(watts);
    run(async () => {
      await onSave({ day, ftpWatts });
      setWatts(startText);
    });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      {error !== undefined && field !== "day" && field !== "ftpWatts" && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
      <div className="grid gap-4 xs:grid-cols-2">
        <TextField
          label="Since"
          type="date"
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={messageFor("day")}
          className="min-w-0 tabular-nums"
        />
        <TextField
          label="FTP in watts"
          inputMode="numeric"
          autoComplete="off"
          value={watts}
          onChange={(event) => setWatts(event.currentTarget.value)}
          error={messageFor("ftpWatts")}
          className="tabular-nums"
        />
      </div>
      <div className="flex flex-wrap justify-end gap-3">
        {children}
        <Button type="submit" isBusy={isBusy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
