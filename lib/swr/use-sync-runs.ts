"use client";

import { useState } from "react";
import useSWRInfinite from "swr/infinite";
import type { listSyncRuns, RunFilter } from "@/lib/sync/runs.ts";
import { retryWhileUseful } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";
import { usePollInterval } from "./use-poll-interval.ts";

export type SyncRunPage = Awaited<ReturnType<typeof listSyncRuns>>;

const activeEveryMs = 3_000;

/** The rider's runs, page after page, from the page that the server rendered on; kept fresh while one of them is active. */
export function useSyncRuns(initial: SyncRunPage, filter: RunFilter | undefined) {
  const [isActive, setIsActive] = useState(hasActiveRun(initial));
  const refreshInterval = usePollInterval(isActive, activeEveryMs);
  const { data, error, size, setSize } = useSWRInfinite<SyncRunPage, RequestError>(
    (pageIndex, previous: SyncRunPage | null) => {
      if (pageIndex > 0 && !previous?.nextCursor) return null;
      const query = new URLSearchParams(filter && { state: filter });
      if (previous?.nextCursor) query.set("cursor", previous.nextCursor);
      return `/api/sync?${query}`;
    },
    fetchJson<SyncRunPage>,
    {
      onErrorRetry: retryWhileUseful,
      fallbackData: [initial],
      refreshInterval,
    },
  );
  const pages = data ?? [initial];
  const isSeenActive = pages.some(hasActiveRun);
  if (isSeenActive !== isActive) setIsActive(isSeenActive);
  return {
    runs: pages.flatMap((page) => page.runs),
    hasMore: pages.at(-1)?.nextCursor != null,
    isLoadingMore: pages.length < size,
    error,
    loadMore: () => void setSize(size + 1),
  };
}

function hasActiveRun({ runs }: SyncRunPage): boolean {
  return runs.some((run) => run.isActive);
}
