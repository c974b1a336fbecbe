"use client";

import { useState } from "react";
import type { NewestRun } from "@/app/(app)/sync/read-newest-run.ts";
import { useNewestRun } from "@/lib/swr/use-newest-run.ts";
import { useSyncRun } from "@/lib/swr/use-sync-run.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

const everyMs = 3_000;

/** How far the rider's active run is. Stays with a run until it has seen how that ended; undefined before the first. */
export function useWatchedSync(initial: NewestRun): SyncSnapshot | undefined {
  const newest = useNewestRun(initial.run);
  const activeRunId = newest?.isActive ? newest.runId : null;
  const [watchedRunId, setWatchedRunId] = useState(activeRunId);
  if (activeRunId !== null && activeRunId !== watchedRunId) setWatchedRunId(activeRunId);

  const rendered = initial.snapshot?.runId === watchedRunId ? initial.snapshot : null;
  const { received } = useSyncRun(watchedRunId, { everyMs, ...(rendered && { initial: rendered }) });
  return received?.snapshot;
}
