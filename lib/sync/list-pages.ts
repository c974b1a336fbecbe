import type { PelotonClient, WorkoutPage } from "@/lib/peloton/client.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import { readListingRun, type ListingRun } from "./listing-run.ts";
import { pageSize } from "./page-size.ts";
import { storePages } from "./store-pages.ts";

const pagesAtOnce = 4;

/**
 * Lists and stores pages until the list ends, `maxPages` are stored or `deadline` passes; the pages asked for by then are stored too.
 * A page that fails costs what was asked for behind it, and is asked for again at once. Throws what the client throws when the next
 * page can't be had, or none for now; what was stored before stays, and the next call goes on from there.
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
    const answers = await Promise.allSettled(
      wave.map((page) => client.listWorkouts({ page, pageSize }, limits.signal)),
    );
    const pages = takeLeadingPages(answers);
    const stored = pages.length === 0 ? "more" : await storePages(run, pages);
    if (stored === "complete") return stored;
    if (stored === "lost") break;
    const obstacles = findObstacles(answers, pages.length);
    if (obstacles.length > 0) throw obstacles[0];
    remaining -= pages.length;
  }
  return "more";
}

/** Pages are stored in their order, since the run only knows the first one that it lacks. */
function takeLeadingPages(answers: PromiseSettledResult<WorkoutPage>[]): WorkoutPage[] {
  const firstFailed = answers.findIndex((answer) => answer.status === "rejected");
  return answers
    .slice(0, firstFailed === -1 ? answers.length : firstFailed)
    .flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
}

/** What keeps the listing from going on at once. An ordinary failure only does when nothing came before it. */
function findObstacles(answers: PromiseSettledResult<WorkoutPage>[], storedCount: number): unknown[] {
  const errors = answers.flatMap((answer) =>
    answer.status === "rejected" ? [answer.reason as unknown] : [],
  );
  const general = errors.filter((error) => !isOfOnePage(error));
  return general.length > 0 || storedCount > 0 ? general : errors;
}

function isOfOnePage(error: unknown): boolean {
  return error instanceof PelotonError && error.reason !== "rate_limited" && error.reason !== "unauthorized";
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
