import { randomUUID } from "node:crypto";
import { vi } from "vitest";
import { sealTokens } from "@/lib/connections/tokens.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";

/** Points the product at a Peloton of the test's own, without a limit that could be felt. */
export function usePeloton(url: string): void {
  for (const [name, value] of Object.entries({
    PELOTON_API_URL: url,
    PELOTON_AUTH_URL: url,
    PELOTON_REQUESTS_PER_SECOND: "1000",
    PELOTON_TIMEOUT_MS: "10000",
    DEMO_API_URL: url,
    DEMO_AUTH_URL: url,
    DEMO_REQUESTS_PER_SECOND: "1000",
  })) {
    vi.stubEnv(name, value);
  }
  forgetEnv();
}

export async function makeUser(): Promise<string> {
  const user = await getDb().user.create({ data: { email: `${randomUUID()}@example.test` } });
  return user.id;
}

export interface ConnectionFacts {
  expiresInSeconds?: number;
  refreshToken?: string | null;
}

/** A connection whose access token is `access-1`. */
export async function makeConnection(userId: string, facts: ConnectionFacts = {}): Promise<string> {
  const id = randomUUID();
  const pair = {
    accessToken: "access-1",
    refreshToken: facts.refreshToken === undefined ? "refresh-1" : facts.refreshToken,
    expiresAt: new Date(Date.now() + (facts.expiresInSeconds ?? 172_800) * 1000),
  };
  await getDb().pelotonConnection.create({
    data: {
      id,
      userId,
      upstream: "peloton",
      pelotonUserId: "rider",
      username: "ann",
      ...sealTokens(id, pair),
    },
  });
  return id;
}

export async function makeWorkout(userId: string, pelotonWorkoutId: string = randomUUID()): Promise<string> {
  const workout = await getDb().workout.create({
    data: {
      userId,
      pelotonWorkoutId,
      recordedAt: new Date(),
      startedAt: new Date(),
      status: "COMPLETE",
      title: "30 min Climb Ride",
      graph: { create: { sampleEverySeconds: 1, sampleSeconds: [1, 2] } },
    },
  });
  return workout.id;
}

/** A running sync with one item in each of the given states. */
export async function makeRun(userId: string, states: ("queued" | "running" | "waiting_retry" | "done")[]) {
  return getDb().syncRun.create({
    data: {
      userId,
      upstream: "peloton",
      trigger: "manual",
      mode: "incremental",
      items: {
        create: states.map((state) => ({
          kind: "performance_graph",
          targetId: randomUUID(),
          state,
          sortAt: new Date(),
        })),
      },
    },
  });
}
