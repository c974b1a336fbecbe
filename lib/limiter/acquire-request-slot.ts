import { setTimeout as delay } from "node:timers/promises";
import { getDb } from "@/lib/db/client.ts";
import type { RequestLimit } from "./reserve-slots.ts";
import { reserveInTurn } from "./reserve-in-turn.ts";

export type SlotAnswer =
  | { granted: true; waitedMs: number }
  | { granted: false; until: Date; reason: "paused" | "busy" };

/**
 * Waits until a request may leave under every one of `limits`, given from the narrowest to the one that is shared by
 * most. When that takes longer than `maxWaitMs`, nothing is waited for, and the answer says when to come again.
 * A slot whose time comes within a pause that was ordered meanwhile is given up for a later one.
 */
export async function acquireRequestSlot(
  limits: RequestLimit[],
  options: { maxWaitMs: number; signal?: AbortSignal | undefined },
): Promise<SlotAnswer> {
  const startedAt = performance.now();
  let remaining = limits;
  while (remaining.length > 0) {
    options.signal?.throwIfAborted();
    const waitedMs = performance.now() - startedAt;
    const reservation = await reserveInTurn(remaining, Math.max(0, options.maxWaitMs - waitedMs));
    if (!reservation.granted) return reservation;
    if (reservation.waitMs > 0) await wait(reservation.waitMs, options.signal);
    const mustStartAgain = reservation.waitMs > 0 && (await isPaused(limits));
    remaining = mustStartAgain ? limits : remaining.slice(reservation.reservedCount);
  }
  return { granted: true, waitedMs: Math.round(performance.now() - startedAt) };
}

async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(ms, undefined, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

async function isPaused(limits: RequestLimit[]): Promise<boolean> {
  const paused = await getDb().$queryRaw<{ key: string }[]>`
    SELECT key FROM rate_limit
    WHERE key = ANY(${limits.map((limit) => limit.key)}::text[]) AND paused_until > clock_timestamp()`;
  return paused.length > 0;
}
