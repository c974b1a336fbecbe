import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { pauseRequests } from "./pause-requests.ts";
import { reserveSlots, type RequestLimit } from "./reserve-slots.ts";

/** When a request may leave: at some moment between the two, since the call itself takes time. */
interface Departure {
  earliestMs: number;
  latestMs: number;
}

async function reserve(limits: RequestLimit[]): Promise<Departure> {
  const calledMs = Date.now();
  const slot = await reserveSlots(limits, 3_600_000);
  if (!slot.granted) throw new Error("no slot within an hour");
  const departure = { earliestMs: calledMs + slot.waitMs - 1, latestMs: Date.now() + slot.waitMs };
  const left = limits.slice(slot.reservedCount);
  return left.length === 0 ? departure : reserve(left);
}

/** The most that must have left within one second. */
function countBusiestSecond(departures: Departure[]): number {
  return Math.max(
    0,
    ...departures.map(
      (first) =>
        departures.filter(
          (one) => one.earliestMs >= first.earliestMs && one.latestMs < first.earliestMs + 1000,
        ).length,
    ),
  );
}

const pace = fc.record({
  ratePerSecond: fc.integer({ min: 2, max: 60 }),
  burst: fc.integer({ min: 1, max: 30 }),
});

it("lets no more than rate and burst leave within any second, whoever asks and through whichever limits", async () => {
  await fc.assert(
    fc.asyncProperty(
      pace,
      fc.array(pace, { maxLength: 3 }),
      fc.array(fc.nat(3), { minLength: 20, maxLength: 80 }),
      async (shared, owns, callers) => {
        const all = { key: `test:${randomUUID()}`, ...shared };
        const own = owns.map((one) => ({ key: `test:${randomUUID()}`, ...one }));
        const departures = await Promise.all(
          callers.map((caller) => reserve([...own.slice(caller, caller + 1), all])),
        );
        expect(countBusiestSecond(departures)).toBeLessThanOrEqual(shared.ratePerSecond + shared.burst);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

it("lets nobody leave during a pause, and half as many after it", async () => {
  await fc.assert(
    fc.asyncProperty(
      pace,
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 25 }),
      async (limits, pauseSeconds, callCount) => {
        const limit = { key: `test:${randomUUID()}`, ...limits };
        await reserve([limit]);
        const until = new Date(Date.now() + pauseSeconds * 1000);
        await pauseRequests(limit.key, { until, reason: "test", ratePerSecond: limit.ratePerSecond });
        const departures = await Promise.all(Array.from({ length: callCount }, () => reserve([limit])));
        for (const { latestMs } of departures) expect(latestMs).toBeGreaterThanOrEqual(until.getTime());
        expect(countBusiestSecond(departures)).toBeLessThanOrEqual(limit.ratePerSecond / 2 + limit.burst + 1);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
