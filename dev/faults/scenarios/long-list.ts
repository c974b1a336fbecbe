import type { FaultRule } from "../../simulator/control/faults.ts";
import type { Scenario } from "../scenario.ts";

const shares: FaultRule[] = [
  { match: "userWorkouts", kind: "status", status: 503, rate: 0.1 },
  { match: "userWorkouts", kind: "hang", rate: 0.03 },
  { match: "userWorkouts", kind: "html", rate: 0.03 },
  { match: "userWorkouts", kind: "truncated", rate: 0.03 },
];
const seldomMs = 1000;

/** By the slow way, so that the graphs of 12,000 workouts don't come home meanwhile. */
export const longList: Scenario = {
  name: "long-list",
  title: "Every fifth of 120 list pages is an error, silence, HTML or half",
  isShort: false,
  limitSeconds: 180,
  async play(stage) {
    const { database, simulator } = stage;
    const rider = await stage.enter({ rider: "whale", upstream: "peloton" });
    const seed = String(stage.random.next());
    await simulator.setFaults(...shares.map((rule) => ({ ...rule, seed })));
    const sync = await rider.sync("incremental", seldomMs);
    await sync.waitUntil(
      "the whole list",
      ({ isActive, isListingComplete }) => isListingComplete === true || !isActive,
    );
    const { state, stateReason } = await sync.readSnapshot();
    stage.expect(state === "running", `the run is ${state} because of ${stateReason}`);
    const held = (await simulator.listWorkouts("whale")).length;
    const listed = await database.count("workout WHERE user_id = $1", [rider.userId]);
    stage.expect(listed === held, `${listed} of ${held} workouts were listed`);
    const alarms = await database.count("alert");
    stage.expect(alarms === 0, `${alarms} alerts, though the list was read in the end`);
    const met = await simulator.countFaultsMet();
    stage.expect(met >= 10, `only ${met} requests met a fault`);
    await sync.control("cancel");
  },
};
