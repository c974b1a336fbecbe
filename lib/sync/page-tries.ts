import type { ListingRun } from "./listing-run.ts";

/** Together some six minutes, or nine with requests that aren't answered: then the page is taken to be broken for good. */
const waitsSeconds = [2, 5, 10, 20, 40, 60, 90, 90];
export const maxPageTries = waitsSeconds.length + 1;

/** The list page that a run could not get past, and how often it was asked for in vain. */
export interface PageFailure {
  /** Pass and number: a page that was stored, by whomever, makes the next one's tries new ones. */
  page: string;
  tries: number;
}

/** One more failure of the page that `run` needs next. */
export function countPageFailure(
  run: Pick<ListingRun, "listingPass" | "nextPage"> | null,
  last: PageFailure | null,
): PageFailure {
  const page = run ? `${run.listingPass}:${run.nextPage}` : "";
  return { page, tries: last?.page === page ? last.tries + 1 : 1 };
}

/** Seconds from a page's failed try to its next. A fifth of them is random, so that many runs don't come back together. */
export function choosePageWait(tries: number): number {
  const wait = waitsSeconds[Math.min(tries, waitsSeconds.length) - 1] ?? 2;
  return wait * (1 + Math.random() * 0.2);
}
