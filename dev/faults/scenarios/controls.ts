import type { Scenario } from "../scenario.ts";
import { pollUntil } from "../stage/poll.ts";
import { work } from "./single-fault.ts";

const settleMs = 2_000;
const cancelLimitMs = 15_000;

export const pauseAndResume: Scenario = {
  name: "pause-and-resume",
  title: "Paused and resumed among errors",
  isShort: false,
  limitSeconds: 90,
  async play(stage) {
    const rider = await stage.enter();
    const seed = String(stage.random.next());
    await stage.simulator.setFaults({ match: work, kind: "status", status: 503, rate: 0.1, seed });
    const sync = await rider.sync();
    await sync.waitForPercent(stage.random.integer(5, 60));
    const paused = await sync.control("pause");
    stage.expect(paused.state === "paused", `a paused run is ${paused.state}`);
    const pausedAt = performance.now();
    await pollUntil(
      "requests under way to end",
      () => performance.now() - pausedAt > settleMs,
      stage.polling,
    );
    const { requests: before } = await stage.simulator.readServed();
    await pollUntil("a look at the pause", () => performance.now() - pausedAt > 2 * settleMs, stage.polling);
    const { requests: after } = await stage.simulator.readServed();
    stage.expect(after === before, `${after - before} requests left while the run was paused`);
    await sync.control("resume");
    await sync.waitForWhole(["peloton_error"]);
  },
};

export const cancelAndBeginAgain: Scenario = {
  name: "cancel-and-begin-again",
  title: "Cancelled in mid-run, and begun again",
  isShort: false,
  limitSeconds: 90,
  async play(stage) {
    const rider = await stage.enter();
    await stage.simulator.setFaults({ match: work, kind: "slow", delayMs: 800, rate: 0.1 });
    const sync = await rider.sync();
    await sync.waitForPercent(stage.random.integer(5, 60));
    const countDone = () => stage.database.count("sync_item WHERE state = 'done'");
    // The list alone is more than half of a small history.
    await pollUntil("something to be fetched", async () => (await countDone()) > 0, stage.polling);
    const doneBefore = await countDone();
    const startedAt = performance.now();
    await sync.control("cancel");
    await sync.waitUntil("the run to be cancelled", ({ state }) => state === "cancelled");
    const tookMs = performance.now() - startedAt;
    stage.expect(tookMs <= cancelLimitMs, `cancelling took ${Math.round(tookMs / 1000)} s`);
    const kept = await countDone();
    stage.expect(kept >= doneBefore, `of ${doneBefore} items that were done ${kept} were kept`);
    const again = await rider.sync();
    stage.expect(again.runId !== sync.runId, "a cancelled run held the rider's place");
    await again.waitForWhole();
  },
};

export const retryOfCancelled: Scenario = {
  name: "retry-of-cancelled",
  title: "Cancelled in mid-run, and taken up again by a retry of all",
  isShort: false,
  limitSeconds: 90,
  async play(stage) {
    const rider = await stage.enter();
    const sync = await rider.sync();
    await sync.waitUntil("the list to be complete", (snapshot) => snapshot["isListingComplete"] === true);
    await sync.control("cancel");
    await sync.control("retry", { all: true });
    await sync.waitForWhole();
  },
};
