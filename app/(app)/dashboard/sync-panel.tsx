"use client";

import Link from "next/link";
import { ButtonLink } from "@/app/_components/button.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { CompletenessLine } from "@/app/(app)/sync/completeness-line.tsx";
import { describeOutcome } from "@/app/(app)/sync/describe-run.ts";
import type { NewestRun } from "@/app/(app)/sync/read-newest-run.ts";
import { runStateLooks } from "@/app/(app)/sync/run-state.ts";
import { countLeftItems } from "@/app/(app)/sync/sum-phases.ts";
import type { ConnectionStatus } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { Schedule } from "@/lib/schedule/read-schedule.ts";
import { useNewestSync } from "@/lib/swr/use-newest-sync.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import type { Completeness } from "@/lib/workouts/completeness.ts";
import { ActiveSync } from "./active-sync.tsx";
import { NextSync } from "./next-sync.tsx";
import { SyncStart } from "./sync-start.tsx";

interface SyncPanelProps {
  /** Null when no rider is connected. */
  connectionStatus: ConnectionStatus | null;
  initial: NewestRun;
  completeness: Completeness;
  /** Null when no rider is connected. */
  schedule: Schedule | null;
}

/** The Sync button and what came of it last, or how far the active run is. */
export function SyncPanel({ initial, ...idle }: SyncPanelProps) {
  const { run, snapshot } = useNewestSync(initial);
  return (
    <section aria-label="Sync" className="lg:pt-2">
      {run?.isActive ? (
        <ActiveSync runId={run.runId} state={run.state} snapshot={snapshot} />
      ) : (
        <IdleSync {...idle} lastRun={run} />
      )}
    </section>
  );
}

interface IdleSyncProps extends Omit<SyncPanelProps, "initial"> {
  lastRun: SyncRunSummary | null;
}

function IdleSync({ connectionStatus, completeness, schedule, lastRun }: IdleSyncProps) {
  if (connectionStatus === null) {
    return (
      <Notice title="No rider is connected" action={<ButtonLink href="/connect">Connect</ButtonLink>}>
        Your history stays here. Connect a rider to bring in what is new.
      </Notice>
    );
  }
  if (connectionStatus === "needs_sign_in") {
    return (
      <Notice
        tone="warn"
        title="Peloton wants you to sign in again"
        action={<ButtonLink href="/connect">Sign in to Peloton</ButtonLink>}
      >
        Until then nothing new can come in.
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      <SyncStart lastRun={lastRun} />
      {lastRun ? (
        <>
          <LastRun run={lastRun} />
          <CompletenessLine
            completeness={completeness}
            lastRun={lastRun}
            asOf={lastRun.upstreamTotal === null ? "an earlier sync" : "the last sync"}
          />
        </>
      ) : (
        <p className="text-ink-soft">{describeUnsynced(completeness)}</p>
      )}
      {schedule && <NextSync schedule={schedule} />}
    </div>
  );
}

function describeUnsynced({ upstreamTotal }: Completeness): string {
  const nothing = "Nothing has been synced yet.";
  return upstreamTotal === null
    ? nothing
    : `${nothing} Peloton counts ${formatQuantity(upstreamTotal, "workout")}.`;
}

function LastRun({ run }: { run: SyncRunSummary }) {
  return (
    <p className="text-pretty text-ink-soft">
      <Link href={`/sync/${run.runId}`} className="text-link">
        Last sync
      </Link>
      : {runStateLooks[run.state].label.toLowerCase()}{" "}
      <LocalTime iso={run.finishedAt ?? run.startedAt} show="age" />.{" "}
      {describeOutcome({ ...run, fetched: { items: run.done }, left: countLeftItems(run) })}
    </p>
  );
}
