import { createLog } from "@/lib/log.ts";
import { PelotonError, type PelotonReason } from "@/lib/peloton/error.ts";
import type { SyncCommand } from "./commands.ts";
import { requestLanes } from "./lanes.ts";
import { listPages } from "./list-pages.ts";
import { holdListing, readListingRun, releaseListingLease, takeListingLease } from "./listing-run.ts";
import { choosePageWait, countPageFailure, maxPageTries, type PageFailure } from "./page-tries.ts";
import { openRunClient } from "./run-client.ts";
import { beginFinish, parkRun } from "./run-state.ts";

/** Pages in one step: small enough that a step ends within seconds, also at Peloton's pace. */
const pagesPerStep = 12;
const leaseSeconds = 90;
const throttledSeconds = 30;

/** What a lister remembers while it waits; JSON-safe. */
export interface ListingWait {
  until: string;
  failure: PageFailure | null;
}

export type ListingStep = { commands: SyncCommand[] } & (
  | { outcome: "complete" | "more" | "busy" | "stopped" }
  | { outcome: "throttled" | "unread"; wait: ListingWait }
  | { outcome: "unreadable"; reason: PelotonReason }
);

interface ListingOptions {
  /** What the caller's last step said to wait for. */
  wait?: ListingWait | null;
  signal?: AbortSignal;
}

/**
 * Lists the next pages of a run in the background. "busy" while another worker lists, "stopped" when the sign-in is lost,
 * "unread" when a page is to be asked for again later and "unreadable" when that was in vain too often: the caller gives
 * the run up. "complete" also when the run isn't running any more. Throws what isn't Peloton's trouble.
 */
export async function continueListing(
  runId: string,
  { wait = null, signal }: ListingOptions = {},
): Promise<ListingStep> {
  const run = await readListingRun(runId);
  if (!run) return { outcome: "complete", commands: await startFetching(runId) };
  if (!(await takeListingLease(runId, leaseSeconds, wait?.until))) return { outcome: "busy", commands: [] };
  let outcome: "complete" | "more";
  try {
    const client = await openRunClient(run.userId);
    const deadline = Date.now() + (leaseSeconds / 2) * 1000;
    const limits = { deadline, maxPages: pagesPerStep, ...(signal ? { signal } : {}) };
    outcome = await listPages(runId, client, limits);
  } catch (error) {
    if (error instanceof PelotonError) return handleTrouble(runId, error, wait?.failure ?? null);
    await releaseListingLease(runId);
    if (signal?.aborted) return { outcome: "more", commands: [] };
    throw error;
  }
  await releaseListingLease(runId);
  return { outcome, commands: await startFetching(runId) };
}

/** Nothing when the run isn't running, which is how the rest of the product says that it is to stop. */
async function startFetching(runId: string): Promise<SyncCommand[]> {
  return [...(await requestLanes(runId)), ...(await beginFinish(runId))];
}

async function handleTrouble(
  runId: string,
  error: PelotonError,
  last: PageFailure | null,
): Promise<ListingStep> {
  if (error.reason === "unauthorized") {
    await parkRun(runId, "needs_sign_in");
    return { outcome: "stopped", commands: [] };
  }
  if (error.reason === "rate_limited") {
    const until = await holdListing(runId, readWait(error) ?? throttledSeconds);
    return { outcome: "throttled", wait: { until, failure: last }, commands: await startFetching(runId) };
  }
  const failure = countPageFailure(await readListingRun(runId), last);
  createLog("sync", { runId }).warn({ err: error, ...failure }, "a list page could not be read");
  if (failure.tries >= maxPageTries)
    return { outcome: "unreadable", reason: error.reason, commands: await startFetching(runId) };
  const until = await holdListing(runId, readWait(error) ?? choosePageWait(failure.tries));
  return { outcome: "unread", wait: { until, failure }, commands: await startFetching(runId) };
}

/** Seconds until the time that Peloton or the limiter named. */
function readWait({ retryAt }: PelotonError): number | null {
  return retryAt ? Math.max(0, (retryAt.getTime() - Date.now()) / 1000) : null;
}
