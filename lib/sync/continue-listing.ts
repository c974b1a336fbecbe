import { PelotonError } from "@/lib/peloton/error.ts";
import type { SyncCommand } from "./commands.ts";
import { requestLanes } from "./lanes.ts";
import { listPages } from "./list-pages.ts";
import { readListingRun, releaseListingLease, takeListingLease } from "./listing-run.ts";
import { openRunClient } from "./run-client.ts";
import { beginFinish, parkRun } from "./run-state.ts";

/** Pages in one step: small enough that a step ends within seconds, also at Peloton's pace. */
const pagesPerStep = 12;
const leaseSeconds = 90;

export type ListingStep =
  | { outcome: "complete" | "more"; commands: SyncCommand[] }
  | { outcome: "busy" | "stopped" }
  | { outcome: "throttled"; until: string };

/**
 * Lists the next pages of a run in the background. "busy" while another worker lists, "stopped" when the
 * sign-in is lost; "complete" also when the run isn't running any more. Throws PelotonError for what may pass by itself.
 */
export async function continueListing(runId: string, signal?: AbortSignal): Promise<ListingStep> {
  const run = await readListingRun(runId);
  if (!run) return { outcome: "complete", commands: await startFetching(runId) };
  if (!(await takeListingLease(runId, leaseSeconds))) return { outcome: "busy" };
  try {
    const client = await openRunClient(run.userId);
    const deadline = Date.now() + (leaseSeconds / 2) * 1000;
    const listed = await listPages(runId, client, {
      deadline,
      maxPages: pagesPerStep,
      ...(signal ? { signal } : {}),
    });
    return { outcome: listed, commands: await startFetching(runId) };
  } catch (error) {
    if (signal?.aborted) return { outcome: "more", commands: [] };
    return await readListingFailure(runId, error);
  } finally {
    await releaseListingLease(runId);
  }
}

/** Nothing when the run isn't running, which is how the rest of the product says that it is to stop. */
async function startFetching(runId: string): Promise<SyncCommand[]> {
  return [...(await requestLanes(runId)), ...(await beginFinish(runId))];
}

async function readListingFailure(runId: string, error: unknown): Promise<ListingStep> {
  if (!(error instanceof PelotonError)) throw error;
  if (error.reason === "rate_limited") {
    return { outcome: "throttled", until: (error.retryAt ?? new Date(Date.now() + 30_000)).toISOString() };
  }
  if (error.reason !== "unauthorized") throw error;
  await parkRun(runId, "needs_sign_in");
  return { outcome: "stopped" };
}
