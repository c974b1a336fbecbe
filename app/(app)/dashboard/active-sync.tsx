"use client";

import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { Button, ButtonLink } from "@/app/_components/button.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import { RequestProblem } from "@/app/(app)/sync/request-problem.tsx";
import { chooseRunLook, isMovingState, readHold, runStateLooks } from "@/app/(app)/sync/run-state.ts";
import type { SyncRunState } from "@/lib/db/generated/enums.ts";
import { formatEstimate } from "@/lib/format/duration.ts";
import { formatCount, formatProgressPercent } from "@/lib/format/number.ts";
import { controlRun } from "@/lib/swr/control-run.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

interface ActiveSyncProps {
  runId: string;
  state: SyncRunState;
  /** Undefined until the first one has arrived. */
  snapshot: SyncSnapshot | undefined;
}

/** The active run in a few lines, leading to its page. */
export function ActiveSync({ runId, state, snapshot }: ActiveSyncProps) {
  const look = snapshot ? chooseRunLook(snapshot) : runStateLooks[state];
  const isHeld = snapshot !== undefined && readHold(snapshot) !== null;
  const isPaused = (snapshot?.state ?? state) === "paused";
  const percent = snapshot && snapshot.progress.total > 0 ? snapshot.progress.percent : null;
  const words = snapshot ? describeProgress(snapshot) : "Reading how far it is";
  return (
    <div className="space-y-4">
      <div className="flex items-center justify-between gap-4">
        <Badge tone={look.tone} icon={look.icon}>
          {look.label}
        </Badge>
        {percent !== null && (
          <span className="text-figure tabular-nums">{formatProgressPercent(percent)}</span>
        )}
      </div>
      <ProgressBar
        label="Sync progress"
        percent={percent}
        valueText={words}
        size="lg"
        {...(isHeld && { parts: [{ percent: percent ?? 0, tone: "warn" }] })}
      />
      <p className="text-sm text-ink-soft tabular-nums">{words}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isPaused && <ResumeButton runId={runId} />}
        <ButtonLink href={`/sync/${runId}`} variant="secondary">
          {isHeld || !isMovingState(state) ? "View the sync" : "Syncing – view"}
        </ButtonLink>
        {snapshot?.state === "needs_sign_in" && (
          <Link href="/connect" className="text-link">
            Sign in to Peloton
          </Link>
        )}
      </div>
    </div>
  );
}

function ResumeButton({ runId }: { runId: string }) {
  const { isBusy, error, run } = useAction();
  return (
    <>
      <Button isBusy={isBusy} onClick={() => run(() => controlRun(runId, "resume"))}>
        Resume
      </Button>
      <RequestProblem error={error} />
    </>
  );
}

function describeProgress({ progress, etaSeconds }: SyncSnapshot): string {
  const counted = `${formatCount(progress.done)} of ${formatCount(progress.total)} done`;
  return etaSeconds === null ? counted : `${counted}, ${formatEstimate(etaSeconds)} left`;
}
