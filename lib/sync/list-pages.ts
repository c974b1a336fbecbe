import type { PelotonClient } from "@/lib/peloton/client.ts";
import { readListingRun, type ListingRun } from "./listing-run.ts";
import { pageSize } from "./page-size.ts";
import { storePages } from "./store-pages.ts";

const pagesAtOnce = 4;

/**
 * Lists and stores pages until the list ends, `maxPages` are stored or `deadline` passes; the pages asked for by then are stored too. Throws what the client throws;
 * what was stored before stays, and the next call goes on from there.
 */
export async function listPages(
  runId: string,
  client: PelotonClient,
  limits: { deadline: number; maxPages: number; signal?: AbortSignal },
): Promise<"more" | "complete"> {
  let remaining = limits.maxPages;
  while (remaining > 0 && Date.now() < limits.deadline) {
    const run = await readListingRun(runId);
    if (!run) return "complete";
    const wave = planWave(run).slice(0, remaining);
    const pages = await Promise.all(
      wave.map((page) => client.listWorkouts({ page, pageSize }, limits.signal)),
    );
    const stored = await storePages(run, pages);
    if (stored === "complete") return stored;
    if (stored === "lost") break;
    remaining -= wave.length;
  }
  return "more";
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
