"use client";

import { useState, type SubmitEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { ChoiceGroup } from "@/app/_components/choice-group.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import type { StartWish } from "@/app/(app)/sync/use-start-sync.ts";
import { describeRequestError, RequestError } from "@/lib/swr/request.ts";
import type { SyncPreview } from "@/lib/sync/preview.ts";
import { checkDays, lastDays, toInstants, type DayRange } from "./day-range.ts";
import { describeTime } from "./describe-preview.ts";

export interface SyncChoicesFormProps {
  /** Left out while it isn't known what is new. */
  preview?: SyncPreview;
  isBusy: boolean;
  /** What the last start threw. */
  error: unknown;
  start: (wish: StartWish) => Promise<void>;
}

type Mode = "incremental" | "full" | "range";

/** Which workouts to bring, and the days for the last choice. */
export function SyncChoicesForm({ preview, isBusy, error, start }: SyncChoicesFormProps) {
  const [mode, setMode] = useState<Mode>("incremental");
  const [days, setDays] = useState<DayRange>(() => lastDays(new Date()));
  const [problems, setProblems] = useState<Partial<DayRange>>({});
  const shown = { ...readFieldProblem(error), ...problems };

  function changeDays(change: Partial<DayRange>) {
    setDays({ ...days, ...change });
    setProblems({});
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (mode !== "range") return void start({ mode });
    const wrong = checkDays(days, new Date());
    const instants = toInstants(days);
    setProblems(wrong ?? {});
    if (wrong === null && instants) void start({ mode, ...instants });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <ChoiceGroup label="What to sync" value={mode} onChoose={setMode} choices={listChoices(preview)} />
      {mode === "range" && (
        <div className="grid gap-4 xs:grid-cols-2">
          <TextField
            type="date"
            label="From"
            value={days.from}
            onChange={(event) => changeDays({ from: event.target.value })}
            error={shown.from}
          />
          <TextField
            type="date"
            label="To"
            value={days.to}
            onChange={(event) => changeDays({ to: event.target.value })}
            error={shown.to}
          />
        </div>
      )}
      {error !== undefined && !readFieldProblem(error) && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
      <Button type="submit" isBusy={isBusy} className="w-full">
        Start this sync
      </Button>
    </form>
  );
}

function listChoices(preview: SyncPreview | undefined) {
  const time = (effort: "incremental" | "full") =>
    preview ? ` ${describeTime(preview[effort].seconds)}` : "";
  return [
    {
      value: "incremental" as const,
      label: "New",
      hint: `What you have done since the last sync, and what it left behind.${time("incremental")}`,
    },
    {
      value: "full" as const,
      label: "Everything again",
      hint: `Reads the whole list from the start: finds what has changed, and what is gone at Peloton.${time("full")}`,
    },
    {
      value: "range" as const,
      label: "Date range",
      hint: "Fetches the workouts of some days once more, graphs too. The fewer days, the sooner it is done.",
    },
  ];
}

/** What the server found wrong with one of the days. */
function readFieldProblem(error: unknown): Partial<DayRange> | null {
  if (!(error instanceof RequestError) || error.field === undefined) return null;
  return error.field === "from" || error.field === "to" ? { [error.field]: error.message } : null;
}
