import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { acquireRequestSlot } from "./acquire-request-slot.ts";
import { pauseRequests } from "./pause-requests.ts";
import type { RequestLimit } from "./reserve-slots.ts";

function makeLimit(ratePerSecond: number, burst: number): RequestLimit {
  return { key: `test:${randomUUID()}`, ratePerSecond, burst };
}

describe("acquireRequestSlot", () => {
  it("never lets one of many leave before the rate and the burst allow it", async () => {
    const limit = makeLimit(40, 4);
    const leftAfterMs = await leaveTogether(60, [limit]);
    expect(leftAfterMs).toHaveLength(60);
    expect(findEarly(leftAfterMs, limit)).toEqual([]);
  });

  it("says when to come again instead of waiting too long", async () => {
    const limit = makeLimit(0.1, 1);
    expect(await acquireRequestSlot([limit], { maxWaitMs: 100 })).toMatchObject({ granted: true });
    const refused = await acquireRequestSlot([limit], { maxWaitMs: 100 });
    expect(refused).toMatchObject({ granted: false, reason: "busy" });
    expect("until" in refused && refused.until.getTime()).toBeGreaterThan(Date.now() + 5_000);
  });

  it("gives its slot up when a pause comes in while it waits", async () => {
    const limit = makeLimit(2, 1);
    await acquireRequestSlot([limit], { maxWaitMs: 0 });
    const waiting = acquireRequestSlot([limit], { maxWaitMs: 5_000 });
    await pauseRequests(limit.key, {
      until: new Date(Date.now() + 60_000),
      reason: "http_429",
      ratePerSecond: 2,
    });
    expect(await waiting).toMatchObject({ granted: false, reason: "paused" });
  });

  it("stops waiting when it is aborted", async () => {
    const limit = makeLimit(0.1, 1);
    await acquireRequestSlot([limit], { maxWaitMs: 0 });
    const controller = new AbortController();
    const waiting = acquireRequestSlot([limit], { maxWaitMs: 60_000, signal: controller.signal });
    controller.abort(new Error("the rider went away"));
    await expect(waiting).rejects.toThrow("the rider went away");
  });

  it("lets a slow connection and a quick one share an upstream without exceeding any limit", async () => {
    const [slow, quick, shared] = [makeLimit(4, 1), makeLimit(100, 1), makeLimit(20, 1)];
    const [slowOnes, quickOnes] = await Promise.all([
      leaveTogether(4, [slow, shared]),
      leaveTogether(20, [quick, shared]),
    ]);
    expect(findEarly(slowOnes, slow)).toEqual([]);
    expect(findEarly([...slowOnes, ...quickOnes], shared)).toEqual([]);
  });
});

/** How long after the start each of the callers had its slot. */
async function leaveTogether(count: number, limits: RequestLimit[]): Promise<number[]> {
  const startedAt = performance.now();
  return Promise.all(
    Array.from({ length: count }, async () => {
      const slot = await acquireRequestSlot(limits, { maxWaitMs: 60_000 });
      expect(slot.granted).toBe(true);
      return performance.now() - startedAt;
    }),
  );
}

/** Who left before the limit allows. A busy machine makes requests leave late, never early. */
function findEarly(leftAfterMs: number[], { ratePerSecond, burst }: RequestLimit): number[] {
  const inOrder = leftAfterMs.toSorted((one, other) => one - other);
  return inOrder.filter((ms, index) => ms < ((index + 1 - burst) / ratePerSecond) * 1000 - 5);
}
