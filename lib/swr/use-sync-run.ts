"use client";

import useSWR from "swr";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { pollIntervalMs, retryWhileUseful } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";

export interface ReceivedSnapshot {
  snapshot: SyncSnapshot;
  /** When it arrived, by this browser's clock. */
  receivedAtMs: number;
}

interface WatchOptions {
  /** What the server rendered. */
  initial?: SyncSnapshot;
  /** Between two looks while the page is visible; a second when left out. */
  everyMs?: number;
}

export function syncRunKey(runId: string): string {
  return `/api/sync/${runId}`;
}

/**
 * The snapshot of a run, kept fresh while the run is active; after an error the last one stays. Everybody who watches
 * the same run shares one copy. Null watches nothing.
 */
export function useSyncRun(runId: string | null, { initial, everyMs = 1_000 }: WatchOptions = {}) {
  const { data, error } = useSWR<ReceivedSnapshot, RequestError>(
    runId && syncRunKey(runId),
    receiveSnapshot,
    {
      onErrorRetry: retryWhileUseful,
      ...(initial && { fallbackData: { snapshot: initial, receivedAtMs: Date.parse(initial.now) } }),
      refreshInterval: (latest) => pollIntervalMs(latest?.snapshot.isActive ?? true, everyMs),
      refreshWhenHidden: true,
      dedupingInterval: 500,
    },
  );
  return { received: data, error };
}

async function receiveSnapshot(url: string): Promise<ReceivedSnapshot> {
  const snapshot = await fetchJson<SyncSnapshot>(url);
  return { snapshot, receivedAtMs: Date.now() };
}
