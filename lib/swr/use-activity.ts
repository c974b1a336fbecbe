"use client";

import useSWR from "swr";
import type { SyncActivity } from "@/lib/sync/activity.ts";
import { watchAlsoHidden } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";
import { usePollInterval } from "./use-poll-interval.ts";
import { syncRunKey } from "./use-sync-run.ts";

const everyMs = 2_000;

/** What a run is doing and has just done: kept fresh while it is active, and read once more when it has ended. */
export function useActivity(runId: string, isActive: boolean) {
  const refreshInterval = usePollInterval(isActive, everyMs);
  const { data, error } = useSWR<SyncActivity, RequestError>(
    [`${syncRunKey(runId)}/activity`, isActive],
    ([url]: [string, boolean]) => fetchJson<SyncActivity>(url),
    { ...watchAlsoHidden, keepPreviousData: true, refreshInterval },
  );
  return { activity: data, error };
}
