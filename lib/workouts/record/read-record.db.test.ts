import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  makeConnection,
  makeRun,
  makeUser,
  makeWorkout,
  usePeloton,
} from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import type { PelotonClient } from "@/lib/peloton/client.ts";
import { PelotonError, type PelotonReason } from "@/lib/peloton/error.ts";
import { startFakeServer } from "@/lib/peloton/testing/fake-server.ts";
import { claimRecord } from "./claim.ts";
import { readRecord } from "./read-record.ts";

const record = {
  leaderboardRank: 12_345,
  leaderboardUserCount: 45_678,
  ftpWatts: 243,
  achievements: [{ name: "Flock", slug: "10_flock", imageUrl: null, description: "With ten others." }],
};
const stored = {
  state: "stored",
  record: { leaderboardRank: 12_345, leaderboardUserCount: 45_678, achievements: record.achievements },
};

let userId: string;
let workoutId: string;

beforeEach(async () => {
  userId = await makeUser();
  workoutId = await makeWorkout(userId);
});

describe("readRecord", () => {
  it("asks Peloton once and never again", async () => {
    const peloton = fake();
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual(stored);
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual(stored);
    expect(peloton.getWorkoutRecord).toHaveBeenCalledOnce();
    expect(await getDb().workout.findUnique({ where: { id: workoutId } })).toMatchObject({
      leaderboardRank: 12_345,
      pelotonFtpWatts: 243,
      recordFetchedAt: expect.any(Date),
    });
    expect(await countClaims()).toBe(0);
  });

  it("asks at most once, however many look at the same moment", async () => {
    const answering = new EventEmitter();
    const peloton = fake(async () => {
      await once(answering, "now");
    });
    const looks = Array.from({ length: 6 }, () => readRecord(userId, workoutId, peloton.open));
    await vi.waitFor(() => expect(peloton.getWorkoutRecord).toHaveBeenCalled());
    const early = await Promise.race(looks);
    answering.emit("now");
    const answers = await Promise.all(looks);
    expect(early).toEqual({ state: "asking" });
    expect(answers).toContainEqual(stored);
    expect(peloton.getWorkoutRecord).toHaveBeenCalledOnce();
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual(stored);
    expect(peloton.getWorkoutRecord).toHaveBeenCalledOnce();
  });

  it("takes over from a process that died while it asked", async () => {
    await claimRecord(workoutId);
    const peloton = fake();
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual({ state: "asking" });
    const key = `workout-record:${workoutId}`;
    await getDb().rateLimit.update({ where: { key }, data: { theoreticalArrivalAt: new Date(0) } });
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual(stored);
  });

  it.each<[PelotonReason, string]>([
    ["rate_limited", "throttled"],
    ["upstream_error", "unreachable"],
    ["bad_payload", "unreachable"],
    ["not_found", "refused"],
    ["forbidden", "refused"],
    ["unauthorized", "needs_sign_in"],
    ["refresh_refused", "needs_sign_in"],
  ])("after %s is %s, and the next visit asks again", async (pelotonReason, reason) => {
    const peloton = fake(async () => {
      throw new PelotonError(pelotonReason, { endpoint: "GET /api/workout/{id}" });
    });
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual({ state: "later", reason });
    expect(await readRecord(userId, workoutId, fake().open)).toEqual(stored);
  });

  it("lets an error of our own through, and leaves no claim behind", async () => {
    const peloton = fake(async () => {
      throw new Error("a bug");
    });
    await expect(readRecord(userId, workoutId, peloton.open)).rejects.toThrow("a bug");
    expect(await countClaims()).toBe(0);
  });

  it("asks nothing while the rider's sync is throttled", async () => {
    const run = await makeRun(userId, ["running"]);
    const throttledUntil = new Date(Date.now() + 60_000);
    await getDb().syncRun.update({ where: { id: run.id }, data: { throttledUntil } });
    const peloton = fake();
    expect(await readRecord(userId, workoutId, peloton.open)).toEqual({
      state: "later",
      reason: "throttled",
    });
    expect(peloton.open).not.toHaveBeenCalled();
  });

  it("asks nothing about a workout that isn't finished", async () => {
    await getDb().workout.update({ where: { id: workoutId }, data: { graphState: "not_ready" } });
    expect(await readRecord(userId, workoutId, fake().open)).toEqual({
      state: "later",
      reason: "in_progress",
    });
  });

  it("is nothing for another user and for an unknown id", async () => {
    const peloton = fake();
    expect(await readRecord(await makeUser(), workoutId, peloton.open)).toBeNull();
    expect(await readRecord(userId, randomUUID(), peloton.open)).toBeNull();
    expect(peloton.open).not.toHaveBeenCalled();
  });
});

describe("through the ordinary session", () => {
  it("signs the request with the connection's token", async () => {
    const server = await startFakeServer(() => ({
      body: { id: "w", leaderboard_rank: 2, total_leaderboard_users: 9 },
    }));
    usePeloton(server.url);
    await makeConnection(userId);
    expect(await readRecord(userId, workoutId)).toMatchObject({
      record: { leaderboardRank: 2, leaderboardUserCount: 9, achievements: [] },
    });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer access-1"]);
  });

  it("waits for a connection", async () => {
    expect(await readRecord(userId, workoutId)).toEqual({ state: "later", reason: "not_connected" });
  });
});

function fake(wait: () => Promise<void> = async () => undefined) {
  const getWorkoutRecord = vi.fn<PelotonClient["getWorkoutRecord"]>(async () => {
    await wait();
    return record;
  });
  const open = vi.fn<(userId: string) => Promise<Pick<PelotonClient, "getWorkoutRecord">>>(async () => ({
    getWorkoutRecord,
  }));
  return { getWorkoutRecord, open };
}

function countClaims(): Promise<number> {
  return getDb().rateLimit.count({ where: { key: `workout-record:${workoutId}` } });
}
