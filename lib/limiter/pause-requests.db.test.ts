import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { pauseRequests } from "./pause-requests.ts";
import { readLimiterState } from "./read-limiter-state.ts";

const ratePerSecond = 16;
const makeKey = () => `test:${randomUUID()}`;
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** Moves the end of the pause, as if time had passed. */
async function endPause(key: string, secondsAgo: number): Promise<void> {
  await getDb().$executeRaw`
    UPDATE rate_limit SET paused_until = clock_timestamp() - make_interval(secs => ${secondsAgo}) WHERE key = ${key}`;
}

describe("pauseRequests", () => {
  it("stops everybody and halves the rate", async () => {
    const key = makeKey();
    const until = inSeconds(60);
    await pauseRequests(key, { until, reason: "http_429", ratePerSecond });
    const state = await readLimiterState(key, ratePerSecond);
    expect(state).toMatchObject({ ratePerSecond: 8, reason: "http_429" });
    expect(Math.abs((state.pausedUntil?.getTime() ?? 0) - until.getTime())).toBeLessThan(2_000);
  });

  it("doesn't halve again for refusals within the same pause", async () => {
    const key = makeKey();
    await Promise.all(
      Array.from({ length: 8 }, () =>
        pauseRequests(key, { until: inSeconds(30), reason: "http_429", ratePerSecond }),
      ),
    );
    expect((await readLimiterState(key, ratePerSecond)).ratePerSecond).toBe(8);
  });

  it("is only ever made longer", async () => {
    const key = makeKey();
    await pauseRequests(key, { until: inSeconds(300), reason: "error_1015", ratePerSecond });
    await pauseRequests(key, { until: inSeconds(10), reason: "http_429", ratePerSecond });
    const state = await readLimiterState(key, ratePerSecond);
    expect(state.reason).toBe("error_1015");
    expect(state.pausedUntil?.getTime()).toBeGreaterThan(Date.now() + 250_000);
    await pauseRequests(key, { until: inSeconds(600), reason: "http_429", ratePerSecond });
    expect((await readLimiterState(key, ratePerSecond)).pausedUntil?.getTime()).toBeGreaterThan(
      Date.now() + 550_000,
    );
  });

  it.each([
    [0, 8],
    [75, 10],
    [150, 12],
    [300, 16],
    [900, 16],
  ])("%d s after its end the rate is back at %d", async (secondsAgo, expected) => {
    const key = makeKey();
    await pauseRequests(key, { until: inSeconds(60), reason: "http_429", ratePerSecond });
    await endPause(key, secondsAgo);
    const state = await readLimiterState(key, ratePerSecond);
    expect(state.ratePerSecond).toBeCloseTo(expected, 0);
    expect(state).toMatchObject({ pausedUntil: null, reason: null });
  });

  it("halves what is left when Peloton refuses again while the rate climbs", async () => {
    const key = makeKey();
    await pauseRequests(key, { until: inSeconds(60), reason: "http_429", ratePerSecond });
    await endPause(key, 150);
    await pauseRequests(key, { until: inSeconds(60), reason: "http_429", ratePerSecond });
    expect((await readLimiterState(key, ratePerSecond)).ratePerSecond).toBeCloseTo(6, 0);
  });

  it("never halves away the last of the rate", async () => {
    const key = makeKey();
    for (let count = 0; count < 12; count += 1) {
      await pauseRequests(key, { until: inSeconds(60), reason: "http_429", ratePerSecond });
      await endPause(key, 0);
    }
    expect((await readLimiterState(key, ratePerSecond)).ratePerSecond).toBeGreaterThanOrEqual(0.5);
  });
});

describe("readLimiterState", () => {
  it("knows the full rate of a key that was never used", async () => {
    expect(await readLimiterState(makeKey(), 7)).toEqual({
      ratePerSecond: 7,
      pausedUntil: null,
      reason: null,
    });
  });
});
