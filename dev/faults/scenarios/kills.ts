import type { PartName } from "../../stack/stack.ts";
import type { Scenario } from "../scenario.ts";

export const appKilled = describeKills("app", "app-killed", "kill -9 of the app, twice", 2);
export const engineKilled = describeKills("engine", "engine-killed", "kill -9 of the engine", 1);
export const databaseKilled = describeKills("postgres", "database-killed", "kill -9 of PostgreSQL, twice", 2);

export const everythingKilled: Scenario = {
  name: "everything-killed",
  title: "kill -9 of PostgreSQL, the engine and the app, one after the other",
  isShort: false,
  limitSeconds: 150,
  async play(stage) {
    const rider = await stage.enter();
    const sync = await rider.sync();
    let percent = 0;
    for (const part of ["postgres", "engine", "app"] as const) {
      percent += stage.random.integer(5, 28);
      await sync.waitForPercent(percent);
      await stage.killAndAwait(part);
    }
    await sync.waitForWhole();
  },
};

function describeKills(part: PartName, name: string, title: string, times: number): Scenario {
  return {
    name,
    title,
    isShort: true,
    limitSeconds: 120,
    async play(stage) {
      const rider = await stage.enter();
      const sync = await rider.sync();
      let percent = 0;
      for (let kill = 0; kill < times; kill += 1) {
        percent += stage.random.integer(0, Math.floor(80 / times));
        await sync.waitForPercent(percent);
        await stage.killAndAwait(part);
      }
      await sync.waitForWhole();
    },
  };
}
