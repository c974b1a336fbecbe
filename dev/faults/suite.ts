import { printLine } from "../stack/print.ts";
import type { TestCounts } from "../stack/test-counts.ts";
import { UserError } from "../stack/user-error.ts";
import { withThrowAwayStack } from "../stack/with-throw-away-stack.ts";
import type { FaultOptions } from "./options.ts";
import { printResult } from "./print.ts";
import { runScenario } from "./run-scenario.ts";
import type { Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";
import { startAppProxy } from "./stage/app-proxy.ts";
import { World } from "./stage/world.ts";

const settings = {
  SIMULATOR_DEMO_WORKOUTS: "130",
  SIMULATOR_LATENCY_MS: "10",
  /** As fast as the machine goes; what is to be slow goes by way of the other upstream. */
  DEMO_REQUESTS_PER_SECOND: "1000",
  PELOTON_REQUESTS_PER_SECOND: "40",
  PELOTON_TIMEOUT_MS: "1500",
  SYNC_COOLDOWN_MINUTES: "0",
};

/** A part that was killed is back soon, however often that happens. */
const backoffMs = Array.from({ length: 10_000 }, () => 200);

/** Plays the chosen scenarios on one stack of their own and prints a line for each. */
export async function runFaultSuite(options: FaultOptions): Promise<TestCounts> {
  const chosen = chooseScenarios(options);
  const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
  const proxy = await startAppProxy();
  return withThrowAwayStack(
    settings,
    async (urls, stack) => {
      const world = await World.open(stack, urls, proxy);
      printLine(`\nSeed ${seed}`);
      try {
        return await runRounds(world, chosen, seed, options.times);
      } finally {
        await world.close();
      }
    },
    ({ failed }) => failed > 0,
    // What a kill must not lose has to be on disk when the database says so.
    { isThrowAway: false, backoffMs, appUrlForEngine: proxy.url, print: () => undefined },
  );
}

export function chooseScenarios({ only, short }: Pick<FaultOptions, "only" | "short">): Scenario[] {
  const unknown = only.find((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown !== undefined) throw new UserError(`There is no scenario "${unknown}". --list names them.`);
  return scenarios.filter(
    ({ name, isShort }) => (only.length === 0 || only.includes(name)) && (!short || isShort),
  );
}

async function runRounds(world: World, chosen: Scenario[], seed: number, times: number): Promise<TestCounts> {
  const counts = { passed: 0, failed: 0 };
  for (let round = 0; round < times; round += 1) {
    if (times > 1) printLine(`\nRound ${round + 1} of ${times}, seed ${seed + round}`);
    for (const scenario of chosen) {
      const result = await runScenario(world, scenario, seed + round);
      if (world.signal.aborted) return counts;
      printResult(result, seed + round);
      counts[result.problems.length === 0 ? "passed" : "failed"] += 1;
    }
  }
  return counts;
}
