import type { Scenario } from "../scenario.ts";
import { work } from "./single-fault.ts";

/**
 * Of the slow upstream: a second's worth, and half a second's worth at once. Slots are times of leaving; they are counted
 * where they arrive, and a process that was held up for some milliseconds sends two of them closer to each other.
 */
const mostInAnySecond = 40 + 20 + 2;

export const twoApps: Scenario = {
  name: "two-apps",
  title: "Two processes of the app share one rate and one refresh",
  isShort: false,
  limitSeconds: 120,
  async play(stage) {
    await stage.world.startSecondApp({});
    const rider = await stage.enter({ upstream: "peloton" });
    const sync = await rider.sync();
    await sync.waitForPercent(stage.random.integer(20, 50));
    await stage.simulator.expireTokens();
    await sync.waitForWhole();
    const { maxRequestsInAnySecond: most, byEndpoint, duplicateCount } = await stage.simulator.readServed();
    stage.expect(
      most <= mostInAnySecond,
      `${most} requests in one second, where ${mostInAnySecond} may arrive`,
    );
    const refreshes = byEndpoint["oauthToken"]?.requests ?? 0;
    stage.expect(refreshes === 1, `one expiry was followed by ${refreshes} refreshes`);
    stage.expect(duplicateCount === 0, `${duplicateCount} things were asked for twice`);
    stage.expect(stage.world.countCallsToSecondApp() > 0, "the second process had nothing to do");
  },
};

export const oneOfTwoKilled: Scenario = {
  name: "one-of-two-killed",
  title: "kill -9 of one of two processes",
  isShort: false,
  limitSeconds: 120,
  async play(stage) {
    await stage.world.startSecondApp({});
    const rider = await stage.enter();
    const sync = await rider.sync();
    await sync.waitForPercent(stage.random.integer(36, 70));
    await stage.killAndAwait("app");
    await sync.waitForWhole();
  },
};

export const wrongClockAhead = describeWrongClock(
  "clock-ahead",
  "One of two processes is two hours ahead",
  2,
);
export const wrongClockBehind = describeWrongClock(
  "clock-behind",
  "One of two processes is two hours behind",
  -2,
);

function describeWrongClock(name: string, title: string, hours: number): Scenario {
  return {
    name,
    title,
    isShort: false,
    limitSeconds: 120,
    async play(stage) {
      const preload = new URL("../stage/shift-clock.mjs", import.meta.url);
      await stage.world.startSecondApp({
        NODE_OPTIONS: `--import=${preload.href}`,
        SPINBACK_CLOCK_SHIFT_MS: String(hours * 3_600_000),
      });
      const rider = await stage.enter();
      const seed = String(stage.random.next());
      await stage.simulator.setFaults(
        { match: work, kind: "rate_limited", retryAfterSeconds: 1, times: 20 },
        { match: work, kind: "status", status: 503, rate: 0.1, timesEach: 1, seed },
      );
      await (await rider.sync()).waitForWhole();
      stage.expect(stage.world.countCallsToSecondApp() > 0, "the second process had nothing to do");
    },
  };
}
