"use client";

import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { useNewestRun } from "./use-newest-run.ts";
import { useSyncRun } from "./use-sync-run.ts";

interface NewestSync {
  run: SyncRunSummary | null;
  /** How far the run is; undefined while none is active or nothing is known yet. */
  snapshot: SyncSnapshot | undefined;
}

const everyMs = 3_000;

/** The rider's newest run and, while it is active, how far it is. Starts from what the server rendered. */
export function useNewestSync(initial: {
  run: SyncRunSummary | null;
  snapshot: SyncSnapshot | null;
}): NewestSync {
  const run = useNewestRun(initial.run);
  const runId = run?.isActive ? run.runId : null;
  const rendered = initial.snapshot?.runId === runId ? initial.snapshot : null;
  const { received } = useSyncRun(runId, { everyMs, ...(rendered && { initial: rendered }) });
  return { run, snapshot: received?.snapshot };
}
