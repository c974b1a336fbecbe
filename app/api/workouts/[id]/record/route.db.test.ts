import { beforeEach, describe, expect, it, vi } from "vitest";
import { getSessionUser } from "@/lib/auth/session.ts";
import { makeConnection, makeUser, makeWorkout, usePeloton } from "@/lib/connections/testing/rows.ts";
import { startFakeServer } from "@/lib/peloton/testing/fake-server.ts";
import { POST } from "./route.ts";

vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: vi.fn<typeof getSessionUser>() }));

let rider: string;
let workoutId: string;

beforeEach(async () => {
  rider = await makeUser();
  workoutId = await makeWorkout(rider, "peloton-workout");
});

describe("POST /api/workouts/{id}/record", () => {
  it("asks Peloton the first time, and answers from the database afterwards", async () => {
    const server = await startFakeServer(() => ({
      body: {
        id: "peloton-workout",
        leaderboard_rank: 12,
        total_leaderboard_users: 90,
        achievement_templates: [{ name: "Flock", slug: "flock", image_url: null, description: "Together." }],
      },
    }));
    usePeloton(server.url);
    await makeConnection(rider);
    const expected = {
      state: "stored",
      record: {
        leaderboardRank: 12,
        leaderboardUserCount: 90,
        achievements: [{ name: "Flock", slug: "flock", imageUrl: null, description: "Together." }],
      },
    };
    expect(await (await call(rider, workoutId)).json()).toEqual(expected);
    expect(await (await call(rider, workoutId)).json()).toEqual(expected);
    expect(server.requests.map(({ path }) => path)).toEqual(["/api/workout/peloton-workout"]);
  });

  it("is no error when Peloton is down", async () => {
    const server = await startFakeServer(() => ({ status: 503, body: "upstream connect error" }));
    usePeloton(server.url);
    await makeConnection(rider);
    const response = await call(rider, workoutId);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ state: "later", reason: "unreachable" });
  });

  it("answers 404 for another user's workout and for what isn't an id", async () => {
    expect((await call(await makeUser(), workoutId)).status).toBe(404);
    expect((await call(rider, "newest")).status).toBe(404);
  });
});

function call(userId: string, id: string): Promise<Response> {
  vi.mocked(getSessionUser).mockResolvedValue({ id: userId, email: "rider@example.test", name: null });
  const request = new Request(`http://localhost:3000/api/workouts/${id}/record`, { method: "POST" });
  return POST(request, { params: Promise.resolve({ id }) });
}
