import type { Scenario } from "../scenario.ts";

/** What the others are measured against. */
export const noFault: Scenario = {
  name: "no-fault",
  title: "Nothing",
  isShort: false,
  limitSeconds: 60,
  async play(stage) {
    const rider = await stage.enter();
    const sync = await rider.sync();
    await sync.waitForWhole();
    const served = await stage.simulator.readServed();
    stage.expect(served.duplicateCount === 0, `${served.duplicateCount} things were asked for twice`);
  },
};
