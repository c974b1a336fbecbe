"use client";

import useSWRInfinite from "swr/infinite";
import type { listSyncItems } from "@/lib/sync/items.ts";
import { retryWhileUseful } from "./polling.ts";
import { fetchJson, type RequestError } from "./request.ts";

type SyncItemPage = NonNullable<Awaited<ReturnType<typeof listSyncItems>>>;

interface ItemFilter {
  state: "failed" | "skipped" | "waiting_retry";
  reason?: string;
  /** Only what the rider ignores, or only the rest. */
  ignored?: "true" | "false";
}

/** The run's items in one state, page after page. `revision` changes when there are others, and reads them again. */
export function useSyncItems(runId: string, filter: ItemFilter, revision: number | string) {
  const { data, error, isLoading, size, setSize } = useSWRInfinite<SyncItemPage, RequestError>(
    (pageIndex, previous: SyncItemPage | null) => {
      if (pageIndex > 0 && !previous?.nextCursor) return null;
      const query = new URLSearchParams({ ...filter });
      if (previous?.nextCursor) query.set("cursor", previous.nextCursor);
      return [`/api/sync/${runId}/items?${query}`, revision];
    },
    ([url]: [string, number | string]) => fetchJson<SyncItemPage>(url),
    {
      onErrorRetry: retryWhileUseful,
      keepPreviousData: true,
      revalidateFirstPage: false,
      revalidateOnFocus: false,
    },
  );
  const pages = data ?? [];
  return {
    items: pages.flatMap((page) => page.items),
    hasMore: pages.at(-1)?.nextCursor != null,
    isLoadingMore: isLoading || pages.length < size,
    error,
    loadMore: () => void setSize(size + 1),
  };
}
