import { z } from "zod";
import type { FaultRule } from "../../simulator/control/faults.ts";

const workoutSchema = z.object({
  id: z.string(),
  rideId: z.string().nullable(),
  totalWorkJoules: z.number(),
  details: z.enum(["available", "gone", "paymentRequired"]).nullable(),
  graph: z.enum(["withMetrics", "withoutMetrics", "inProgress", "paymentRequired"]),
});

const endpointSchema = z.object({
  requests: z.number(),
  statuses: z.record(z.string(), z.number()),
});

const servedSchema = z.object({
  requests: z.number(),
  byEndpoint: z.record(z.string(), endpointSchema),
  byCaller: z.record(z.string(), z.number()),
  duplicates: z.record(z.string(), z.object({ count: z.number(), first: z.array(z.string()) })),
  duplicateCount: z.number(),
  maxRequestsInAnySecond: z.number(),
});

const faultsSchema = z.object({ rules: z.array(z.object({ met: z.number() })) });

export type SimulatedWorkout = z.infer<typeof workoutSchema>;
export type Served = z.infer<typeof servedSchema>;
export type RiderName = "demo" | "newcomer" | "empty" | "whale";

/** The simulator's switches and counters. */
export class SimulatorControl {
  constructor(private readonly url: string) {}

  reset(): Promise<unknown> {
    return this.#call("POST", "/__sim/reset", {});
  }

  setFaults(...rules: FaultRule[]): Promise<unknown> {
    return this.#call("POST", "/__sim/faults", { rules });
  }

  /** How many requests have met a fault since they were set. */
  async countFaultsMet(): Promise<number> {
    const { rules } = faultsSchema.parse(await this.#call("GET", "/__sim/faults"));
    return rules.reduce((sum, { met }) => sum + met, 0);
  }

  expireTokens(): Promise<unknown> {
    return this.#call("POST", "/__sim/tokens/expire", {});
  }

  revokeTokens(): Promise<unknown> {
    return this.#call("POST", "/__sim/tokens/revoke", {});
  }

  resetStats(): Promise<unknown> {
    return this.#call("POST", "/__sim/stats/reset", {});
  }

  async readServed(): Promise<Served> {
    const report = await this.#call("GET", "/__sim/stats?rider=empty");
    return z.object({ served: servedSchema }).parse(report).served;
  }

  async listWorkouts(rider: RiderName): Promise<SimulatedWorkout[]> {
    const answer = await this.#call("GET", `/__sim/riders/${rider}/workouts`);
    return z.object({ workouts: z.array(workoutSchema) }).parse(answer).workouts;
  }

  async addWorkout(rider: RiderName): Promise<SimulatedWorkout> {
    return workoutSchema.parse(await this.#call("POST", `/__sim/riders/${rider}/workouts`, {}));
  }

  changeWorkout(rider: RiderName, id: string, change: object): Promise<unknown> {
    return this.#call("PATCH", `/__sim/riders/${rider}/workouts/${id}`, change);
  }

  removeWorkout(rider: RiderName, id: string): Promise<unknown> {
    return this.#call("DELETE", `/__sim/riders/${rider}/workouts/${id}`, {});
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`the simulator answered ${response.status} to ${method} ${path}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }
}
