import type { Scenario } from "../scenario.ts";
import { pollUntil } from "../stage/poll.ts";
import type { RiderSeat } from "../stage/rider-seat.ts";
import type { WatchedSync } from "../stage/watched-sync.ts";

const crowd = 10;
const seldomMs = 2000;
const tolerance = 0.2;
const surplusLanes = "sync_lane WHERE is_surplus AND lease_expires_at IS NOT NULL";
const measuredRequests = 600;
const cancelLimitMs = 15_000;
const newcomerLimitMs = 60_000;

export const sharedClasses: Scenario = {
  name: "shared-classes",
  title: "Two users need the same classes at once",
  isShort: false,
  limitSeconds: 90,
  async play(stage) {
    const riders = [await stage.enter(), await stage.enter()];
    const syncs = await Promise.all(riders.map((rider) => rider.sync()));
    for (const sync of syncs) await sync.waitForWhole();
    const { duplicates } = await stage.simulator.readServed();
    const twice = duplicates["rideDetails"]?.count ?? 0;
    // A membership is the account's own affair, so what needs one is asked for by each.
    const personal = await stage.database.count("ride WHERE detail_state = 'placeholder'");
    stage.expect(twice <= personal, `${twice - personal} classes were asked for twice`);
  },
};

export const evenShares: Scenario = {
  name: "even-shares",
  title: "Ten users share a slow upstream evenly",
  isShort: false,
  limitSeconds: 150,
  async play(stage) {
    const riders: RiderSeat[] = [];
    for (let place = 0; place < crowd; place += 1) riders.push(await stage.enter({ upstream: "peloton" }));
    const syncs = await Promise.all(riders.map((rider) => rider.sync("incremental", seldomMs)));
    await Promise.all(syncs.map((sync) => sync.waitUntil("its first graphs", hasGraphs)));
    // Whoever began first had more lanes; each that was taken away ends with one last request.
    await pollUntil(
      "the lanes to be shared out",
      async () => (await stage.database.count(surplusLanes)) === 0,
      stage.polling,
    );
    await stage.simulator.resetStats();
    await pollUntil(
      "a window to measure in",
      async () => {
        return (await stage.simulator.readServed()).requests >= measuredRequests;
      },
      stage.polling,
    );
    const { byCaller, requests } = await stage.simulator.readServed();
    const shares = Object.values(byCaller).map((count) => count / (requests / crowd));
    const isEven = shares.every((share) => Math.abs(share - 1) <= tolerance);
    stage.expect(
      shares.length === crowd && isEven,
      `the shares are ${shares.map((share) => share.toFixed(2)).join(", ")} of an even one`,
    );
    await Promise.all(syncs.map((sync) => cancelInTime(sync)));
  },
};

export const newcomerAmongWhales: Scenario = {
  name: "newcomer",
  title: "12 workouts come home while 12,000 are on their way",
  isShort: false,
  limitSeconds: 120,
  async play(stage) {
    const whale = await (
      await stage.enter({ rider: "whale", upstream: "peloton" })
    ).sync("incremental", seldomMs);
    await whale.waitUntil("hundred things to be done", ({ progress, phases }) => {
      return progress.done - (phases["summaries"]?.["done"] ?? 0) >= 100;
    });
    const newcomer = await stage.enter({ rider: "newcomer", upstream: "peloton" });
    const startedAt = performance.now();
    await (await newcomer.sync()).waitForWhole();
    const tookMs = performance.now() - startedAt;
    stage.expect(tookMs <= newcomerLimitMs, `12 workouts took ${Math.round(tookMs / 1000)} s`);
    await cancelInTime(whale);
  },
};

/** Cancelling ends a run within 15 seconds. */
async function cancelInTime(sync: WatchedSync): Promise<void> {
  const startedAt = performance.now();
  await sync.control("cancel");
  await sync.waitUntil("the run to be cancelled", ({ state }) => state === "cancelled");
  const tookMs = performance.now() - startedAt;
  if (tookMs > cancelLimitMs) throw new Error(`cancelling took ${Math.round(tookMs / 1000)} s`);
}

function hasGraphs({ phases }: { phases: Record<string, Record<string, number>> }): boolean {
  return (phases["performanceGraphs"]?.["done"] ?? 0) > 0;
}
