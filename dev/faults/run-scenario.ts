import { createRandom } from "../simulator/random.ts";
import { UserError } from "../stack/user-error.ts";
import type { Scenario } from "./scenario.ts";
import { Stage } from "./stage/stage.ts";
import { limitTime, withinLimit } from "./stage/time-limit.ts";
import type { World } from "./stage/world.ts";

const resetLimitSeconds = 90;
/** Waits that know what they wait for say so before the scenario is cut off. */
const graceSeconds = 5;

export interface ScenarioResult {
  scenario: Scenario;
  /** Nothing when it passed. */
  problems: string[];
  seconds: number;
  /** What the simulator was asked, and how often an item was tried again. */
  requests: number;
  retries: number;
}

/** Plays one scenario on an emptied stack, within its time. */
export async function runScenario(world: World, scenario: Scenario, seed: number): Promise<ScenarioResult> {
  await emptyWorld(world);
  const soft = limitTime(scenario.limitSeconds, world.signal);
  const hard = limitTime(scenario.limitSeconds + graceSeconds, world.signal);
  const stage = new Stage(world, createRandom(`${scenario.name} ${seed}`), soft.signal);
  const startedAt = performance.now();
  try {
    await withinLimit(scenario.play(stage), hard.signal);
  } catch (error) {
    stage.note([error instanceof Error ? error.message : String(error), ...stage.describe()]);
  } finally {
    soft.end();
    hard.end();
    await stage.close();
  }
  const seconds = (performance.now() - startedAt) / 1000;
  if (world.signal.aborted) return { scenario, problems: ["stopped"], seconds, requests: 0, retries: 0 };
  const { requests } = await world.simulator.readServed();
  return { scenario, problems: stage.problems, seconds, requests, retries: await countRetries(world) };
}

async function emptyWorld(world: World): Promise<void> {
  const limit = limitTime(resetLimitSeconds, world.signal);
  try {
    await withinLimit(world.reset(limit.signal), limit.signal);
  } catch (error) {
    throw new UserError(
      `The stack could not be emptied: ${error instanceof Error ? error.message : String(error)}.`,
    );
  } finally {
    limit.end();
  }
}

async function countRetries({ database }: World): Promise<number> {
  const [row] = await database.query<{ retries: number }>(
    "SELECT coalesce(sum(greatest(attempts - 1, 0)), 0)::int AS retries FROM sync_item",
  );
  return row?.retries ?? 0;
}
