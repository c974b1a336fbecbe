import { getDb } from "@/lib/db/client.ts";
import { isDatabaseTrouble } from "@/lib/db/database-trouble.ts";
import { createLog } from "@/lib/log.ts";
import { countSettledItem } from "@/lib/monitoring/process-metrics.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import type { LaneChunk } from "./commands.ts";
import { fetchItem, recordGone } from "./fetch-item.ts";
import { holdLane } from "./lanes.ts";
import { chooseRetryDelay, judgeFailure, maxAttempts } from "./judge-failure.ts";
import { parkRun } from "./run-state.ts";
import type { ItemReason } from "./reasons.ts";
import { countThrottledTime } from "./throttled-time.ts";
import { openItemClient } from "./run-client.ts";
import { postponeItem, returnItem, settleFailed, type Wait } from "./settle-item.ts";
import { startClaimedItem, startWaitingItem, type StartedItem } from "./start-item.ts";

const log = createLog("sync");

/** Small and JSON-safe: the engine keeps it as the step's output. */
export type ItemOutcome =
  | { outcome: "done" | "failed" | "idle" | "stop" }
  | { outcome: "waiting"; attempts: number; until: string; burnsAttempt: boolean }
  | { outcome: "throttled"; until: string };

/** One item of a chunk. "stop" when the lane or the run is no longer this worker's. */
export async function processClaimedItem(
  itemId: string,
  chunk: LaneChunk,
  signal?: AbortSignal,
): Promise<ItemOutcome> {
  const item = await startClaimedItem(itemId, chunk);
  if (!item) return { outcome: (await isLaneHeld(chunk)) ? "idle" : "stop" };
  const outcome = await processStarted(item, signal);
  if (outcome.outcome === "throttled") await holdLane(chunk, new Date(outcome.until));
  return outcome;
}

/**
 * One attempt of the slow lane. "idle" when the item isn't due or isn't waiting any more; "throttled" also when it was
 * no attempt at all, so that none of the engine's tries is spent on it.
 */
export async function processWaitingItem(itemId: string, signal?: AbortSignal): Promise<ItemOutcome> {
  const item = await startWaitingItem(itemId);
  if (!item) return { outcome: "idle" };
  const outcome = await processStarted(item, signal);
  const isFree = outcome.outcome === "waiting" && !outcome.burnsAttempt;
  return isFree ? { outcome: "throttled", until: outcome.until } : outcome;
}

async function processStarted(item: StartedItem, signal?: AbortSignal): Promise<ItemOutcome> {
  const startedMs = performance.now();
  try {
    const client = await openItemClient(item);
    const result = await fetchItem(item, client, signal);
    if (result === "taken")
      return await postpone(item, {
        reason: "fetched_elsewhere",
        httpStatus: null,
        waitSeconds: 5,
        burnsAttempt: false,
      });
    if (result === "gone") return await fail(item, "class_gone", 404);
    countSettledItem({ kind: item.kind, outcome: "done" });
    log.debug(
      { ...describeItem(item), durationMs: Math.round(performance.now() - startedMs) },
      "an item is done",
    );
    return { outcome: "done" };
  } catch (error) {
    if (signal?.aborted) return giveBack(item);
    return handleFailure(item, error);
  }
}

async function handleFailure(item: StartedItem, error: unknown): Promise<ItemOutcome> {
  const about = describeItem(item);
  if (!(error instanceof PelotonError)) {
    log.error({ ...about, err: error }, "an item could not be saved");
    if (isDatabaseTrouble(error)) {
      return postpone(item, { reason: "save_failed", httpStatus: null, waitSeconds: 5, burnsAttempt: false });
    }
    const waitSeconds = chooseRetryDelay(item.attempts);
    return retryOrFail(item, { reason: "save_failed", httpStatus: null, waitSeconds, burnsAttempt: true });
  }
  const verdict = judgeFailure(error, item);
  log.info(
    { ...about, verdict: verdict.kind, reason: error.reason, status: error.httpStatus },
    "an item was not fetched",
  );
  switch (verdict.kind) {
    case "sign_in_lost":
      await returnItem(item, 0);
      await parkRun(item.runId, "needs_sign_in");
      return { outcome: "stop" };
    case "throttled": {
      const until = await returnItem(item, verdict.waitSeconds);
      await countThrottledTime(item.runId, until);
      return { outcome: "throttled", until: until.toISOString() };
    }
    case "permanent":
      await recordGone(item, verdict.reason);
      return fail(item, verdict.reason, error.httpStatus ?? null);
    case "transient":
      return retryOrFail(item, { ...verdict, httpStatus: error.httpStatus ?? null });
  }
}

function describeItem({ runId, id, kind, attempts }: StartedItem) {
  return { runId, itemId: id, kind, attempt: attempts };
}

async function retryOrFail(item: StartedItem, wait: Wait): Promise<ItemOutcome> {
  const hasTriesLeft = !wait.burnsAttempt || item.attempts < maxAttempts;
  return hasTriesLeft ? postpone(item, wait) : fail(item, wait.reason, wait.httpStatus);
}

async function postpone(item: StartedItem, wait: Wait): Promise<ItemOutcome> {
  const until = await postponeItem(item, wait);
  const attempts = wait.burnsAttempt ? item.attempts : item.attempts - 1;
  const { burnsAttempt } = wait;
  return { outcome: "waiting", attempts, until: until.toISOString(), burnsAttempt };
}

/** The task's time is up: the item wasn't to blame. */
async function giveBack(item: StartedItem): Promise<ItemOutcome> {
  await returnItem(item, 0);
  return { outcome: "stop" };
}

async function fail(item: StartedItem, reason: ItemReason, httpStatus: number | null): Promise<ItemOutcome> {
  await settleFailed(getDb(), item.id, { reason, httpStatus });
  countSettledItem({ kind: item.kind, outcome: "failed" });
  return { outcome: "failed" };
}

async function isLaneHeld(chunk: LaneChunk): Promise<boolean> {
  const lane = await getDb().syncLane.findFirst({
    where: {
      runId: chunk.runId,
      slot: chunk.slot,
      generation: chunk.generation,
      isSurplus: false,
      run: { state: "running" },
    },
    select: { leaseExpiresAt: true },
  });
  return lane?.leaseExpiresAt != null;
}
