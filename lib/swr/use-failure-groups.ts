"use client";

import useSWR from "swr";
import type { FailureGroup } from "@/lib/sync/failure-groups.ts";
import { retryWhileUseful } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";

/** What failed in a run, by kind and reason. `failedCount` changes when there is something else to read. */
export function useFailureGroups(runId: string, failedCount: number) {
  const { data, error } = useSWR<{ groups: FailureGroup[] }, RequestError>(
    [`/api/sync/${runId}/failures`, failedCount],
    ([url]: [string, number]) => fetchJson<{ groups: FailureGroup[] }>(url),
    { onErrorRetry: retryWhileUseful, keepPreviousData: true },
  );
  return { groups: data?.groups, error };
}
