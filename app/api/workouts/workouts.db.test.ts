import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import { getDb } from "@/lib/db/client.ts";
import type { RouteHandler } from "@/lib/http/route.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { GET as getGraph } from "./[id]/graph/route.ts";
import { GET as getWorkout } from "./[id]/route.ts";
import { GET as getWorkouts } from "./route.ts";

vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: vi.fn<typeof getSessionUser>() }));

let rider: string;
let stranger: string;
let workoutId: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  const workouts = ["cycling", "yoga", "yoga"].map((discipline) => makeWorkout({ discipline }));
  await getDb().$transaction((tx) => saveListedWorkouts(tx, rider, workouts));
  const ride = await getDb().workout.findFirstOrThrow({ where: { userId: rider, discipline: "cycling" } });
  workoutId = ride.id;
  await storeHourOfRiding(workoutId);
});

describe("GET /api/workouts", () => {
  it("pages through the rider's own workouts", async () => {
    const first = await readJson(await call(rider, getWorkouts, "?limit=2"));
    expect(first).toMatchObject({ total: 3, newerCount: 0, previousCursor: null });
    const second = await readJson(
      await call(rider, getWorkouts, `?limit=2&cursor=${String(first["nextCursor"])}`),
    );
    expect(second).toMatchObject({
      newerCount: 2,
      nextCursor: null,
      workouts: [{ title: "30 min Climb Ride" }],
    });
    expect(await readJson(await call(stranger, getWorkouts))).toMatchObject({ total: 0, workouts: [] });
  });

  it.each([
    ["?discipline=yoga", 2],
    ["?discipline=yoga&discipline=cycling", 3],
    ["?discipline=cycling&search=clmib", 1],
    ["?minMinutes=31&isOutdoor=", 0],
  ])("filters by %s", async (query, total) => {
    expect(await readJson(await call(rider, getWorkouts, query))).toMatchObject({ total });
  });

  it("sorts, page after page", async () => {
    const sorted = "?sort=discipline&direction=desc&limit=2";
    const first = await readJson(await call(rider, getWorkouts, sorted));
    expect(first).toMatchObject({ workouts: [{ discipline: "yoga" }, { discipline: "yoga" }] });
    const second = await call(rider, getWorkouts, `${sorted}&cursor=${String(first["nextCursor"])}`);
    expect(await readJson(second)).toMatchObject({ workouts: [{ discipline: "cycling" }], newerCount: 2 });
  });

  it.each([
    "?limit=0",
    "?limit=101",
    "?limit=many",
    "?cursor=page-2",
    "?sort=user_id",
    "?minMinutes=many",
    "?from=2026-02-30",
  ])("refuses %s", async (query) => {
    const response = await call(rider, getWorkouts, query);
    expect(response.status).toBe(400);
    expect(await readJson(response)).toMatchObject({ error: { code: "invalid_input" } });
  });
});

describe("GET /api/workouts/{id}", () => {
  it("gives one's own workout", async () => {
    expect(await readJson(await call(rider, getWorkout, "", workoutId))).toMatchObject({ id: workoutId });
  });

  it.each(["0b6e3a0e-6f0f-4c43-9d6c-6d1f3f0a7b11", "newest"])("answers 404 for %s", async (id) => {
    expect((await call(rider, getWorkout, "", id)).status).toBe(404);
  });

  it("answers 404 for another user's workout and its graph", async () => {
    expect((await call(stranger, getWorkout, "", workoutId)).status).toBe(404);
    expect((await call(stranger, getGraph, "", workoutId)).status).toBe(404);
  });
});

describe("GET /api/workouts/{id}/graph", () => {
  it("is at most 60 KB compressed for an hour at one reading a second", async () => {
    const body = await (await call(rider, getGraph, "", workoutId)).text();
    expect(JSON.parse(body)).toMatchObject({ sampleEverySeconds: 1 });
    expect(gzipSync(body).byteLength).toBeLessThan(60_000);
  });

  it("may be kept by the browser alone, which asks whether it is still the one", async () => {
    const response = await call(rider, getGraph, "", workoutId);
    const etag = response.headers.get("etag") ?? "";
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
    const again = await call(rider, getGraph, "", workoutId, { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    await getDb().performanceGraph.update({ where: { workoutId }, data: { fetchedAt: new Date(0) } });
    expect((await call(rider, getGraph, "", workoutId, { "if-none-match": etag })).status).toBe(200);
  });

  it("keeps a graph from whoever isn't its rider, also when they know its ETag", async () => {
    const etag = (await call(rider, getGraph, "", workoutId)).headers.get("etag") ?? "";
    expect((await call(stranger, getGraph, "", workoutId, { "if-none-match": etag })).status).toBe(404);
  });
});

async function call(
  userId: string,
  handler: RouteHandler,
  query = "",
  id?: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  vi.mocked(getSessionUser).mockResolvedValue({ id: userId, email: "rider@example.test", name: null });
  const request = new Request(`http://localhost:3000/api/workouts${query}`, { headers });
  return handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) });
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  return z.record(z.string(), z.unknown()).parse(await response.json());
}

/** Six metrics that move as a ride's do: a wandering power and what follows from it, with noise on each. */
async function storeHourOfRiding(id: string): Promise<void> {
  const seconds = Array.from({ length: 3600 }, (_, index) => index + 1);
  await getDb().performanceGraph.create({
    data: { workoutId: id, sampleEverySeconds: 1, durationSeconds: 3600, sampleSeconds: seconds },
    select: { workoutId: true },
  });
  const noise = makeNoise();
  const power = seconds.map((second) => 160 + 60 * Math.sin(second / 97) + 30 * noise());
  const series: [slug: string, unit: string, read: (watts: number) => number][] = [
    ["output", "W", (watts) => Math.round(watts)],
    ["cadence", "rpm", (watts) => Math.round(70 + watts / 12 + 6 * noise())],
    ["resistance", "%", (watts) => Math.round(30 + watts / 12 + 4 * noise())],
    ["speed", "m/s", (watts) => Math.round(Math.cbrt(watts) * 15 + noise()) * 0.0983],
    ["heart_rate", "bpm", (watts) => Math.round(90 + watts / 3 + 3 * noise())],
    ["incline", "%", (watts) => Math.round(watts / 5) / 10],
  ];
  for (const [slug, unit, read] of series) {
    await getDb().$executeRaw`
      INSERT INTO metric_series (workout_id, slug, display_name, unit, "values")
      VALUES (${id}::uuid, ${slug}, ${slug}, ${unit}, ${`{${power.map(read).join(",")}}`}::real[])`;
  }
}

/** Numbers from -1 to 1 that are the same in every run. */
function makeNoise(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647) * 2 - 1;
  };
}
