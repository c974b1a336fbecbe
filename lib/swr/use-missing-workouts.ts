"use client";

import useSWRInfinite from "swr/infinite";
import type { Completeness } from "@/lib/workouts/completeness.ts";
import type { listMissingWorkouts, MissingDecision } from "@/lib/workouts/missing.ts";
import { retryWhileUseful } from "./polling.ts";
import { fetchJson, sendJson, type RequestError } from "./request.ts";

export type MissingPage = Awaited<ReturnType<typeof listMissingWorkouts>> & { completeness: Completeness };

const path = "/api/workouts/missing";

/** The workouts that Peloton no longer has, page after page, from the page that the server rendered on. */
export function useMissingWorkouts(initial: MissingPage) {
  const { data, error, size, setSize, mutate } = useSWRInfinite<MissingPage, RequestError>(
    (pageIndex, previous: MissingPage | null) => {
      if (pageIndex === 0) return `${path}?limit=200`;
      return previous?.nextCursor ? `${path}?limit=200&cursor=${previous.nextCursor}` : null;
    },
    fetchJson<MissingPage>,
    { onErrorRetry: retryWhileUseful, fallbackData: [initial], revalidateAll: true },
  );
  const pages = data ?? [initial];

  /** Carries it out for these workouts, or for all undecided ones, and reads the list again. Throws `RequestError`. */
  async function decide(decision: MissingDecision, workoutIds?: string[]): Promise<number> {
    const { decidedCount } = await sendJson<{ decidedCount: number }>("POST", path, {
      decision,
      ...(workoutIds && { workoutIds }),
    });
    await mutate();
    return decidedCount;
  }
  return {
    workouts: pages.flatMap((page) => page.workouts),
    undecidedCount: (pages[0] ?? initial).completeness.missingUpstream,
    hasMore: pages.at(-1)?.nextCursor != null,
    isLoadingMore: pages.length < size,
    error,
    loadMore: () => void setSize(size + 1),
    decide,
  };
}
