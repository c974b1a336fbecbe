import { describe, expect, it } from "vitest";
import { createPelotonClient } from "./client.ts";
import { makeSession } from "./testing/fake-session.ts";
import { startFakeServer } from "./testing/fake-server.ts";
import { makeItem, workoutId } from "./testing/payloads.ts";
import { parseWorkoutRecord } from "./workout-record.ts";

describe("parseWorkoutRecord", () => {
  it("reads rank, achievements and the FTP of that day", () => {
    const payload = makeItem({
      leaderboard_rank: 28349,
      total_leaderboard_users: 112937,
      ftp_info: { ftp: 243, ftp_source: "ftp_workout_source", ftp_workout_id: null },
      achievement_templates: [
        { id: "f1", name: "Flock", slug: "10_flock", image_url: "https://images.example.test/f.png" },
        { id: "f2", name: null },
      ],
    });
    expect(parseWorkoutRecord(payload)).toEqual({
      leaderboardRank: 28349,
      leaderboardUserCount: 112937,
      ftpWatts: 243,
      achievements: [
        { name: "Flock", slug: "10_flock", imageUrl: "https://images.example.test/f.png", description: null },
      ],
    });
  });

  it("takes 95 % of an FTP that the rider typed in", () => {
    const ftp = { ftp: 200, ftp_source: "ftp_manual_source", ftp_workout_id: null };
    expect(parseWorkoutRecord(makeItem({ ftp_info: ftp })).ftpWatts).toBe(190);
  });

  it.each([
    ["no leaderboard", { leaderboard_rank: null, total_leaderboard_users: 0 }],
    ["nothing of the kind", {}],
    ["a rank beyond the board", { leaderboard_rank: 12, total_leaderboard_users: 3 }],
  ])("has no rank with %s", (_, change) => {
    expect(parseWorkoutRecord(makeItem(change))).toEqual({
      leaderboardRank: null,
      leaderboardUserCount: null,
      ftpWatts: null,
      achievements: [],
    });
  });

  it("refuses what is no workout", () => {
    expect(() => parseWorkoutRecord({ status: 404 })).toThrow(/bad_payload/);
  });
});

describe("getWorkoutRecord", () => {
  it("asks for the workout by its id", async () => {
    const server = await startFakeServer(() => ({ body: makeItem({ leaderboard_rank: 1 }) }));
    const client = createPelotonClient(makeSession(server.url), { timeoutMs: 5_000, graphEverySeconds: 1 });
    await client.getWorkoutRecord(workoutId);
    expect(server.requests.map(({ path, query }) => `${path}?${query}`)).toEqual([
      `/api/workout/${workoutId}?joins=ride`,
    ]);
  });
});
