"use client";

import useSWR from "swr";
import type { SyncPreview } from "@/lib/sync/preview.ts";
import { fetchJson, type RequestError } from "./request.ts";

const path = "/api/sync/preview";
/** Each look may cost a request to Peloton. */
const rarestMs = 60_000;

/** What a sync would bring. `revision` changes when a sync has ended, since the answer is another one then. */
export function usePreview(revision: string) {
  const { data, error } = useSWR<SyncPreview, RequestError>(
    [path, revision],
    () => fetchJson<SyncPreview>(path),
    { dedupingInterval: rarestMs, focusThrottleInterval: rarestMs, shouldRetryOnError: false },
  );
  return { preview: data, error };
}
