import { setTimeout as delay } from "node:timers/promises";
import { getEnv } from "@/lib/env.ts";
import { createLog } from "@/lib/log.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import { getDb } from "@/lib/db/client.ts";
import type { SyncCommand } from "./commands.ts";
import { continueRun } from "./continue-run.ts";
import { releaseListingLease, takeListingLease } from "./listing-run.ts";
import { listPages } from "./list-pages.ts";
import { openRunClient } from "./run-client.ts";
import { parkRun, resumeParkedRuns, resumePausedRun } from "./run-state.ts";
import { findOrStartRun, type SyncWish } from "./start-run.ts";

export interface StartedSync {
  runId: string;
  joined: boolean;
  /** What Peloton says the account holds; null until it has answered. */
  total: number | null;
  listed: number;
  created: number;
  updated: number;
  /** Items that aren't settled. */
  queued: { rideDetails: number; performanceGraphs: number };
}

/**
 * The immediate part of a sync: finds or starts the run, lists for at most `SYNC_REQUEST_BUDGET_MS` and says what the
 * engine is to do next. What Peloton refuses here is tried again in the background. `settling` ends when the last
 * list pages that were asked for within the budget are stored too: they aren't thrown away for being late.
 */
export async function startSync(
  userId: string,
  wish: SyncWish,
): Promise<{ started: StartedSync; commands: SyncCommand[]; settling: Promise<void> }> {
  await resumeParkedRuns(userId);
  const { runId, joined } = await findOrStartRun(userId, wish);
  if (joined) await resumePausedRun(userId, runId);
  const budgetMs = getEnv().SYNC_REQUEST_BUDGET_MS;
  const settling = joined ? Promise.resolve() : listWithinBudget(runId, userId, budgetMs);
  await Promise.race([settling, delay(budgetMs, undefined, { ref: false })]);
  const commands = await continueRun(runId);
  const run = await getDb().syncRun.findUniqueOrThrow({ where: { id: runId } });
  return {
    started: {
      runId,
      joined,
      total: run.upstreamTotal,
      listed: run.listedCount,
      created: run.createdCount,
      updated: run.updatedCount,
      queued: await countOpenItems(runId),
    },
    commands,
    settling,
  };
}

async function listWithinBudget(runId: string, userId: string, budgetMs: number): Promise<void> {
  const deadline = Date.now() + budgetMs;
  if (!(await takeListingLease(runId, Math.ceil(budgetMs / 1000) + 60))) return;
  try {
    const client = await openRunClient(userId);
    await listPages(runId, client, { deadline, maxPages: Infinity });
  } catch (error) {
    if (!(error instanceof PelotonError)) throw error;
    if (error.reason === "unauthorized") await parkRun(runId, "needs_sign_in");
    createLog("sync", { runId }).info({ err: error }, "listing goes on in the background");
  } finally {
    await releaseListingLease(runId);
  }
}

async function countOpenItems(runId: string): Promise<StartedSync["queued"]> {
  const rows = await getDb().syncItem.groupBy({
    by: ["kind"],
    where: { runId, state: { in: ["queued", "running", "waiting_retry"] } },
    _count: true,
  });
  const count = (kind: string): number => rows.find((row) => row.kind === kind)?._count ?? 0;
  return { rideDetails: count("ride_details"), performanceGraphs: count("performance_graph") };
}
