"use client";

import { useState } from "react";
import useSWR from "swr";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { watchAlsoHidden } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";
import { usePollInterval } from "./use-poll-interval.ts";

export interface ReceivedSnapshot {
  snapshot: SyncSnapshot;
  /** When it arrived, by this browser's clock; null when the server rendered it, whose clock may be another one. */
  receivedAtMs: number | null;
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
  const [isActive, setIsActive] = useState(initial?.isActive ?? true);
  const refreshInterval = usePollInterval(isActive, everyMs);
  const { data, error } = useSWR<ReceivedSnapshot, RequestError>(
    runId && syncRunKey(runId),
    receiveSnapshot,
    {
      ...watchAlsoHidden,
      ...(initial && { fallbackData: { snapshot: initial, receivedAtMs: null } }),
      refreshInterval,
      dedupingInterval: 500,
    },
  );
  const isSeenActive = data?.snapshot.isActive ?? true;
  if (isSeenActive !== isActive) setIsActive(isSeenActive);
  return { received: data, error };
}

async function receiveSnapshot(url: string): Promise<ReceivedSnapshot> {
  const snapshot = await fetchJson<SyncSnapshot>(url);
  return { snapshot, receivedAtMs: Date.now() };
}
