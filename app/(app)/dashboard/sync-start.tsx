"use client";

import { useState } from "react";
import { useNowMs, useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import { RequestProblem } from "@/app/(app)/sync/request-problem.tsx";
import { useStartSync } from "@/app/(app)/sync/use-start-sync.ts";
import { usePreview } from "@/lib/swr/use-preview.ts";
import type { SyncPreview } from "@/lib/sync/preview.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import { describePreview, lookingLine, unknownLine } from "./describe-preview.ts";
import { describeSince } from "./describe-since.ts";
import { SyncButton } from "./sync-button.tsx";
import { SyncChoices } from "./sync-choices.tsx";

/** The button that says what it will do, and the other ways to sync beside it. */
export function SyncStart({ lastRun }: { lastRun: SyncRunSummary | null }) {
  const { isBusy, error, start } = useStartSync();
  const { preview, error: previewError } = usePreview(lastRun?.finishedAt ?? "");
  const since = useSince(lastRun);
  const [isChoosing, setIsChoosing] = useState(false);
  const promise = preview
    ? describePreview(preview, since)
    : { label: "Sync", line: previewError ? unknownLine : lookingLine };
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        <SyncButton
          label={promise.label}
          isBusy={isBusy}
          onPress={() => void start({ mode: "incremental" })}
        />
        <SyncChoices
          {...(preview && { preview })}
          isOpen={isChoosing}
          onOpenChange={setIsChoosing}
          isBusy={isBusy}
          error={error}
          start={start}
        />
      </div>
      <p aria-live="polite" className="text-sm text-pretty text-ink-soft tabular-nums">
        {isBusy ? startingLine(preview) : promise.line}
      </p>
      {!isChoosing && <RequestProblem error={error} />}
    </div>
  );
}

function startingLine(preview: SyncPreview | undefined): string {
  return preview?.held === 0 ? "Reading your list of workouts." : "Reading your newest workouts.";
}

function useSince(lastRun: SyncRunSummary | null): string | null {
  const nowMs = useNowMs();
  const timeZone = useViewerTimeZone();
  if (lastRun === null || nowMs === null) return null;
  return describeSince(lastRun.finishedAt ?? lastRun.startedAt, nowMs, timeZone);
}
