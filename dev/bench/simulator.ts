import { z } from "zod";
import { UserError } from "../stack/user-error.ts";
import type { BenchRider } from "./riders.ts";

const holdingsSchema = z.object({
  workouts: z.number(),
  listPages: z.number(),
  rides: z.number(),
  rideDetails: z.object({ available: z.number() }),
  performanceGraphs: z.object({ withMetrics: z.number(), withoutMetrics: z.number() }),
});

const servedSchema = z.object({
  requests: z.number(),
  refused: z.number(),
  duplicateCount: z.number(),
  maxRequestsInAnySecond: z.number(),
});

export type Holdings = z.infer<typeof holdingsSchema>;
export type Served = z.infer<typeof servedSchema>;

/** What a whole sync of the rider must end with. Asking makes the simulator think the history up, which Peloton needn't. */
export async function readHoldings(simulatorUrl: string, rider: BenchRider): Promise<Holdings> {
  const { holds } = z
    .object({ holds: z.record(z.string(), holdingsSchema) })
    .parse(await ask(`${simulatorUrl}/__sim/stats?rider=${rider}`));
  const holdings = holds[rider];
  if (!holdings) throw new UserError(`The simulator has no rider ${rider}.`);
  return holdings;
}

/** What was asked of the simulator since its counts were reset. */
export async function readServed(simulatorUrl: string, rider: BenchRider): Promise<Served> {
  const stats = await ask(`${simulatorUrl}/__sim/stats?rider=${rider}`);
  return z.object({ served: servedSchema }).parse(stats).served;
}

export async function resetServed(simulatorUrl: string): Promise<void> {
  await ask(`${simulatorUrl}/__sim/stats/reset`, "POST");
}

async function ask(url: string, method = "GET"): Promise<unknown> {
  const response = await fetch(url, { method });
  if (!response.ok) throw new UserError(`${method} ${url} answered ${response.status}.`);
  return response.json();
}
