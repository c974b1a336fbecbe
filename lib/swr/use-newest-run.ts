"use client";

import useSWR, { mutate } from "swr";
import type { listSyncRuns, SyncRunSummary } from "@/lib/sync/runs.ts";
import { retryWhileUseful } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";

type SyncRunPage = Awaited<ReturnType<typeof listSyncRuns>>;

/** Revalidate it after starting a sync, so that the header knows at once. */
export const newestRunKey = "/api/sync?limit=1";

/** The rider's newest run, wherever it was started; null before the first. */
export function useNewestRun(initial: SyncRunSummary | null): SyncRunSummary | null {
  const { data } = useSWR<SyncRunPage, RequestError>(newestRunKey, fetchJson<SyncRunPage>, {
    onErrorRetry: retryWhileUseful,
    fallbackData: { runs: initial ? [initial] : [], nextCursor: null },
    refreshInterval: 20_000,
  });
  return data?.runs[0] ?? null;
}

/** Asks now, for everybody who shows it; null without an answer. */
export async function lookAtNewestRun(): Promise<SyncRunSummary | null> {
  try {
    const page = await mutate(newestRunKey, fetchJson<SyncRunPage>(newestRunKey), { revalidate: false });
    return page?.runs[0] ?? null;
  } catch {
    return null;
  }
}
