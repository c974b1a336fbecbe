"use client";

import { useState, type SubmitEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { maxHeartRateBpm } from "@/lib/zones/heart-rate-limits.ts";
import { listHeartRateZoneStarts } from "@/lib/zones/heart-rate-zones.ts";
import { checkBorders } from "./check-borders.ts";

interface BordersFormProps {
  /** Where zones 2 to 5 begin; empty when nobody knows. */
  initial: (number | null)[];
  /** What would be saved, or null while it can't be. */
  onPreview: (minBpm: number[] | null) => void;
  /** Throws `RequestError`, and what was typed stays. */
  onSave: (minBpm: number[]) => Promise<void>;
  onCancel: () => void;
}

const zoneNumbers = [2, 3, 4, 5];

/** Where heart-rate zones 2 to 5 begin, typed one by one or filled in from a highest heart rate. */
export function BordersForm({ initial, onPreview, onSave, onCancel }: BordersFormProps) {
  const [texts, setTexts] = useState(() => zoneNumbers.map((_, index) => write(initial[index] ?? null)));
  const [isChecked, setIsChecked] = useState(false);
  const { isBusy, error, run } = useAction();
  const { problem } = checkBorders(texts);
  const isWrong = isChecked && problem !== null;

  function change(next: string[]) {
    setTexts(next);
    setIsChecked(false);
    onPreview(checkBorders(next).minBpm);
  }

  function fillIn(text: string) {
    const maxBpm = Number(text);
    const starts = listHeartRateZoneStarts(maxBpm).map(String);
    if (maxBpm <= maxHeartRateBpm && checkBorders(starts).problem === null) change(starts);
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setIsChecked(true);
    const { minBpm } = checkBorders(texts);
    if (minBpm) run(() => onSave(minBpm));
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <TextField
        ref={focusAtFirst}
        label="Highest heart rate (optional)"
        hint="Fills in Peloton’s own shares of it: 65, 75, 85 and 95%."
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => fillIn(event.currentTarget.value)}
        className="max-w-36 tabular-nums"
      />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {zoneNumbers.map((zone, index) => (
          <TextField
            key={zone}
            label={`Zone ${zone} from, bpm`}
            inputMode="numeric"
            autoComplete="off"
            value={texts[index] ?? ""}
            onChange={(event) => change(texts.with(index, event.currentTarget.value))}
            error={isWrong && problem.index === index ? problem.message : undefined}
            className="tabular-nums"
          />
        ))}
      </div>
      {error !== undefined && !isWrong && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" isBusy={isBusy}>
          Save
        </Button>
      </div>
    </form>
  );
}

function write(bpm: number | null): string {
  return bpm === null ? "" : String(Math.round(bpm));
}

/** The button that opened the form has gone, and the focus with it. */
function focusAtFirst(input: HTMLInputElement | null): void {
  input?.focus();
}
