import type { FaultRule } from "../../simulator/control/faults.ts";
import type { Scenario } from "../scenario.ts";

/** The list too. */
const all = "^/api/";
const storm: FaultRule = {
  match: all,
  kind: "rate_limited",
  retryAfterSeconds: 1,
  forMs: 2000,
  everyMs: 5000,
};
const shares: FaultRule[] = [
  { match: all, kind: "status", status: 503, rate: 0.1 },
  { match: all, kind: "hang", rate: 0.05 },
  { match: all, kind: "html", rate: 0.02 },
  { match: all, kind: "truncated", rate: 0.02 },
];

export const mixture: Scenario = {
  name: "mixture",
  title: "10 % errors, 5 % silence, 2 % pages, 2 % half answers, a 429 storm",
  isShort: true,
  limitSeconds: 150,
  async play(stage) {
    const rider = await stage.enter();
    const seed = String(stage.random.next());
    const rules = shares.map((rule) => ({ ...rule, seed }));
    await stage.simulator.setFaults(storm, ...rules);
    const sync = await rider.sync();
    await sync.waitForPercent(50);
    await stage.simulator.setFaults(...rules);
    await sync.waitForWhole(["peloton_error", "unreadable"]);
    await stage.simulator.setFaults();
    await (await rider.sync()).waitForWhole();
  },
};
