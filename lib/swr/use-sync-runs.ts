"use client";

import useSWRInfinite from "swr/infinite";
import type { listSyncRuns, RunFilter } from "@/lib/sync/runs.ts";
import { pollIntervalMs, retryWhileUseful } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";

export type SyncRunPage = Awaited<ReturnType<typeof listSyncRuns>>;

const activeEveryMs = 3_000;

/** The rider's runs, page after page, from the page that the server rendered on; kept fresh while one of them is active. */
export function useSyncRuns(initial: SyncRunPage, filter: RunFilter | undefined) {
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
      refreshInterval: (pages) => pollIntervalMs(pages?.some(hasActiveRun) ?? false, activeEveryMs),
    },
  );
  const pages = data ?? [initial];
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
