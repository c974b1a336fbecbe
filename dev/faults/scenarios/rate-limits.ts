import type { FaultRule } from "../../simulator/control/faults.ts";
import type { Scenario } from "../scenario.ts";
import { pollUntil } from "../stage/poll.ts";
import type { Stage } from "../stage/stage.ts";
import { work } from "./single-fault.ts";

/** As long as a request that had left before the pause may still be under way. */
const settleMs = 400;

export const tooManyRequests: Scenario = describePause({
  name: "too-many-requests",
  title: "429 with Retry-After: 2",
  isShort: false,
  burst: { match: work, kind: "rate_limited", retryAfterSeconds: 2 },
});

export const edgeLimit: Scenario = describePause({
  name: "edge-limit",
  title: "error code: 1015 as plain text with status 429",
  isShort: false,
  burst: { match: "^/api/", kind: "cloudflare_1015", status: 429, retryAfterSeconds: 2 },
});

export const edgeLimitForbidden: Scenario = describePause({
  name: "edge-limit-forbidden",
  title: "error code: 1015 as plain text with status 403, and no Retry-After",
  isShort: false,
  burst: { match: "^/api/", kind: "cloudflare_1015", status: 403 },
});

export const forbiddenBurst: Scenario = describePause({
  name: "forbidden-burst",
  title: "403 to everything for a second",
  isShort: false,
  burst: { match: "^/api/", kind: "status", status: 403 },
});

interface PauseCase {
  name: string;
  title: string;
  isShort: boolean;
  burst: FaultRule;
}

/** In the middle of a run everything is refused for a second: everybody pauses, and no item is worse off for it. */
function describePause({ name, title, isShort, burst }: PauseCase): Scenario {
  return {
    name,
    title,
    isShort,
    limitSeconds: 120,
    async play(stage) {
      const rider = await stage.enter();
      const sync = await rider.sync();
      await sync.waitForPercent(stage.random.integer(10, 50));
      await stage.simulator.setFaults({ ...burst, forMs: 1000 });
      await sync.waitUntil("the snapshot to tell of the pause", ({ throttle }) => throttle !== null);
      await expectSilence(stage);
      await sync.waitForWhole();
      const burnt = await stage.database.count("sync_item WHERE state = 'done' AND attempts > 1");
      stage.expect(burnt === 0, `${burnt} items spent an attempt on being refused`);
      const halved = await stage.database.count(
        "rate_limit WHERE key = 'upstream:demo' AND reduced_rate_per_second <= 500",
      );
      stage.expect(halved === 1, "the rate was not halved");
    },
  };
}

/** Nothing is asked for from shortly after the pause began to shortly before its end, or for as long as anybody looks. */
async function expectSilence(stage: Stage): Promise<void> {
  const begin = performance.now();
  await pollUntil("requests under way to end", () => performance.now() - begin > settleMs, stage.polling);
  const { requests: before } = await stage.simulator.readServed();
  await pollUntil("the middle of the pause", () => performance.now() - begin > settleMs + 800, stage.polling);
  if (!(await isPaused(stage))) return;
  const { requests: after } = await stage.simulator.readServed();
  stage.expect(after === before, `${after - before} requests left in the pause`);
}

async function isPaused(stage: Stage): Promise<boolean> {
  return (await stage.database.count("rate_limit WHERE paused_until > now()")) > 0;
}
