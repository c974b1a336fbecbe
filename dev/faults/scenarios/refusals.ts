import type { Scenario } from "../scenario.ts";
import type { RiderSeat } from "../stage/rider-seat.ts";

const someThings = 8;

export const goneClasses: Scenario = {
  name: "gone-classes",
  title: "Classes that are gone answer 404",
  isShort: false,
  limitSeconds: 60,
  async play(stage) {
    const rider = await stage.enter();
    const { rideIds } = await pickThings(rider);
    await stage.simulator.setFaults({ match: "rideDetails", kind: "status", status: 404, ids: rideIds });
    await (await rider.sync()).waitForWhole(["class_gone"]);
    const gone = await stage.database.count(
      "sync_item WHERE reason = 'class_gone' AND http_status = 404 AND attempts = 1",
    );
    stage.expect(gone >= someThings, `${gone} classes are said to be gone after one attempt`);
  },
};

export const membershipRequired: Scenario = {
  name: "membership-required",
  title: "Graphs and classes answer 402, and are there the next time",
  isShort: false,
  limitSeconds: 90,
  async play(stage) {
    const rider = await stage.enter();
    const { rideIds, workoutIds } = await pickThings(rider);
    await stage.simulator.setFaults({
      match: "^/api/",
      kind: "status",
      status: 402,
      ids: [...rideIds, ...workoutIds],
    });
    await (await rider.sync()).waitForWhole(["membership_required"]);
    await stage.simulator.setFaults();
    await (await rider.sync("full")).waitForWhole();
  },
};

export const stubbornThings: Scenario = {
  name: "stubborn-things",
  title: "Some things fail each time until they are given up, then all are retried",
  isShort: false,
  limitSeconds: 120,
  async play(stage) {
    const rider = await stage.enter();
    const { rideIds, workoutIds } = await pickThings(rider);
    await stage.simulator.setFaults(
      { match: "rideDetails", kind: "status", status: 500, ids: rideIds },
      { match: "performanceGraph", kind: "truncated", ids: workoutIds },
    );
    const sync = await rider.sync();
    await sync.waitForWhole(["peloton_error", "unreadable"]);
    const failed = await stage.database.count(
      "sync_item WHERE reason IN ('peloton_error', 'unreadable') AND state = 'failed' AND attempts = 5",
    );
    stage.expect(
      failed === 2 * someThings,
      `${failed} of ${2 * someThings} items were given up after five attempts`,
    );
    await stage.simulator.setFaults();
    await sync.control("retry", { all: true });
    await sync.waitForWhole();
  },
};

/** Ids of things that Peloton would give: which ones differs from seed to seed. */
async function pickThings({ stage, rider }: RiderSeat): Promise<{ rideIds: string[]; workoutIds: string[] }> {
  const workouts = (await stage.simulator.listWorkouts(rider)).filter(
    ({ details, graph }) => details === "available" && graph === "withMetrics",
  );
  const first = stage.random.integer(0, workouts.length - 2 * someThings);
  const rideIds = [...new Set(workouts.flatMap(({ rideId }) => rideId ?? []))];
  return {
    rideIds: rideIds.slice(-someThings),
    workoutIds: workouts.slice(first, first + someThings).map(({ id }) => id),
  };
}
