import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator, type Simulator } from "@/dev/simulator/simulator.ts";
import {
  createPelotonClient,
  type ListedWorkout,
  type PelotonClient,
  type RejectedItem,
  type WorkoutGraph,
} from "./client.ts";
import { PelotonError } from "./error.ts";
import { signInWithPassword } from "./sign-in.ts";
import { makeSession } from "./testing/fake-session.ts";
import { readAccessToken, refreshTokens, type TokenPair } from "./token.ts";

const password = "spinback-demo";

describe("the client against a Peloton of its own", { timeout: 30_000 }, () => {
  let simulator: Simulator;
  let pair: TokenPair;
  let client: PelotonClient;

  beforeAll(async () => {
    simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 }, demoWorkouts: 150 });
    pair = await signIn("demo@spinback.test");
    client = openClient(pair);
  });
  afterAll(() => simulator.close());

  function signIn(email: string): Promise<TokenPair> {
    return signInWithPassword({ email, password }, { authUrl: simulator.url, timeoutMs: 10_000 });
  }

  function openClient({ accessToken }: TokenPair): PelotonClient {
    const session = {
      ...makeSession(simulator.url),
      pelotonUserId: readAccessToken(accessToken).pelotonUserId ?? "",
      getAccessToken: () => Promise.resolve({ token: accessToken, version: 1 }),
    };
    return createPelotonClient(session, { timeoutMs: 10_000, graphEverySeconds: 1 });
  }

  it("signs in and knows whose account it is", async () => {
    expect(await client.getAccount()).toMatchObject({ workoutCount: 150, distanceUnit: "imperial" });
  });

  it("is told that the password is wrong", async () => {
    const wrong = signInWithPassword(
      { email: "demo@spinback.test", password: "wrong" },
      { authUrl: simulator.url, timeoutMs: 10_000 },
    );
    await expect(wrong).rejects.toMatchObject({ reason: "invalid_credentials" });
  });

  it("lists every workout once, and reads each of them", async () => {
    const { workouts, rejected, total } = await listAll(client);
    expect(rejected).toEqual([]);
    expect(total).toBe(150);
    expect(new Set(workouts.map((workout) => workout.pelotonWorkoutId)).size).toBe(150);
  });

  it("reads the details of every class of the newest page, and says which are gone", async () => {
    const { workouts } = await client.listWorkouts({ page: 0, pageSize: 100 });
    const rideIds = new Set(workouts.flatMap((workout) => workout.ride?.id ?? []));
    expect(rideIds.size).toBeGreaterThan(10);
    const outcomes = await Promise.all(
      [...rideIds].map((rideId) =>
        outcomeOf(client.getRideDetails(rideId).then((details) => details.id === rideId)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === true).length).toBeGreaterThan(10);
    expect(outcomes.filter((outcome) => !["not_found", "payment_required", true].includes(outcome))).toEqual(
      [],
    );
  });

  it("reads graphs whose series fit their clock", async () => {
    const { workouts } = await client.listWorkouts({ page: 0, pageSize: 100 });
    const finished = workouts.filter((workout) => !workout.isInProgress).slice(0, 30);
    const outcomes = await Promise.all(
      finished.map((workout) =>
        outcomeOf(client.getPerformanceGraph(workout.pelotonWorkoutId).then(fitsItsClock)),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === true).length).toBeGreaterThan(10);
    expect(outcomes.filter((outcome) => !["payment_required", true].includes(outcome))).toEqual([]);
  });

  it("gets a new pair for the old one, once", async () => {
    const options = { authUrl: simulator.url, timeoutMs: 10_000 };
    const old = await signIn("newcomer@spinback.test");
    const fresh = await refreshTokens(old.refreshToken ?? "", options);
    expect(await openClient(fresh).getAccount()).toMatchObject({ workoutCount: 12 });
    await expect(refreshTokens(old.refreshToken ?? "", options)).rejects.toMatchObject({
      reason: "refresh_refused",
    });
  });

  it("copes with an account without workouts", async () => {
    expect(await listAll(openClient(await signIn("empty@spinback.test")))).toEqual({
      workouts: [],
      rejected: [],
      total: 0,
    });
  });
});

async function listAll(one: PelotonClient) {
  const workouts: ListedWorkout[] = [];
  const rejected: RejectedItem[] = [];
  for (let page = 0; ; page += 1) {
    const read = await one.listWorkouts({ page, pageSize: 100 });
    workouts.push(...read.workouts);
    rejected.push(...read.rejected);
    if (!read.hasNext) return { workouts, rejected, total: read.total };
  }
}

/** What came of it: the value, or the reason of a `PelotonError`. */
async function outcomeOf(promise: Promise<boolean>): Promise<boolean | string> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof PelotonError) return error.reason;
    throw error;
  }
}

function fitsItsClock(graph: WorkoutGraph): boolean {
  return graph.series.every((series) => series.values.length === graph.sampleSeconds.length);
}
