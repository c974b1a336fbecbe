import { randomUUID } from "node:crypto";
import type { Stack, StackUrls } from "../stack/stack.ts";
import { printLine } from "../stack/print.ts";
import { UserError } from "../stack/user-error.ts";
import { withThrowAwayStack } from "../stack/with-throw-away-stack.ts";
import { AppClient } from "./app-client.ts";
import { readLoad } from "./machine.ts";
import { chooseRider, type BenchRider } from "./riders.ts";
import { readHoldings, type Holdings } from "./simulator.ts";

export interface BenchSetting {
  title: string;
  workouts: number;
  environment: Record<string, string>;
}

/** A stack of its own with a rider connected who has not been synced yet. */
export interface Bench {
  stack: Stack;
  urls: StackUrls & { simulator: string };
  client: AppClient;
  rider: BenchRider;
  holdings: Holdings;
  /** Before the stack was started. */
  loadBefore: number;
}

/** Everything runs as `npm start` runs it, PostgreSQL's waiting for the disk included. */
export async function withBenchStack<T>(
  setting: BenchSetting,
  measure: (bench: Bench) => Promise<T>,
): Promise<T> {
  const loadBefore = readLoad();
  printLine(`\n── ${setting.title} (load before: ${loadBefore.toFixed(2)}) ──`);
  const rider = chooseRider(setting.workouts);
  const environment = {
    ...setting.environment,
    ...(rider === "demo" && { SIMULATOR_DEMO_WORKOUTS: String(setting.workouts) }),
  };
  return withThrowAwayStack(
    environment,
    async (urls, stack) => {
      const { simulator } = urls;
      if (!simulator) throw new UserError("The bench needs the simulator.");
      const client = new AppClient(urls.app);
      try {
        await client.signUp(`${randomUUID()}@example.test`, randomUUID());
        await client.connectRider(rider);
        const holdings = await readHoldings(simulator, rider);
        return await measure({ stack, client, rider, holdings, loadBefore, urls: { ...urls, simulator } });
      } finally {
        client.close();
      }
    },
    () => false,
    { isThrowAway: false },
  );
}
