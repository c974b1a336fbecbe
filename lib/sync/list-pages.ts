import type { PelotonClient } from "@/lib/peloton/client.ts";
import type { QueuedCounts } from "./enqueue-items.ts";
import { readListingRun, type ListingRun } from "./listing-run.ts";
import { storePages } from "./store-pages.ts";

/** Peloton's cap. It decides the page borders, so it never changes within a listing. */
export const pageSize = 100;
const pagesAtOnce = 4;

export interface ListedPages {
  isComplete: boolean;
  queued: QueuedCounts;
}

/**
 * Lists and stores pages until the list ends, `maxPages` are stored or another wave would end after `deadline`. Throws what the client throws;
 * what was stored before stays, and the next call goes on from there.
 */
export async function listPages(
  runId: string,
  client: PelotonClient,
  limits: { deadline: number; maxPages: number; signal?: AbortSignal },
): Promise<ListedPages> {
  const queued = { rideDetails: 0, performanceGraphs: 0 };
  let remaining = limits.maxPages;
  let waveMs = 0;
  while (remaining > 0 && Date.now() + waveMs < limits.deadline) {
    const startedAt = Date.now();
    const run = await readListingRun(runId);
    if (!run) return { isComplete: true, queued };
    const wave = planWave(run).slice(0, remaining);
    const pages = await Promise.all(
      wave.map((page) => client.listWorkouts({ page, pageSize }, limits.signal)),
    );
    const stored = await storePages(run, pages);
    if (!stored) return { isComplete: false, queued };
    queued.rideDetails += stored.queued.rideDetails;
    queued.performanceGraphs += stored.queued.performanceGraphs;
    if (stored.isComplete) return { isComplete: true, queued };
    remaining -= wave.length;
    waveMs = Date.now() - startedAt;
  }
  return { isComplete: false, queued };
}

/** The first page alone tells how many there are; an incremental walk usually ends there, so it takes one at a time. */
export function planWave(
  run: Pick<ListingRun, "mode" | "nextPage" | "upstreamTotal" | "listUntil">,
): number[] {
  const isShortWalk = run.mode === "incremental" && run.listUntil !== null;
  if (run.nextPage === 0 || run.upstreamTotal === null || isShortWalk) return [run.nextPage];
  const pageCount = Math.ceil(run.upstreamTotal / pageSize);
  const last = Math.max(run.nextPage + 1, Math.min(pageCount, run.nextPage + pagesAtOnce));
  return Array.from({ length: last - run.nextPage }, (_, index) => run.nextPage + index);
}
