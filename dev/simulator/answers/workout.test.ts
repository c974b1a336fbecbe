import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { signIn, startTestPeloton, type TestPeloton } from "../testing.ts";

const workoutSchema = z.looseObject({
  id: z.string(),
  ride: z.looseObject({ id: z.string() }).optional(),
  ftp_info: z.object({
    ftp: z.number(),
    ftp_source: z.string().nullable(),
    ftp_workout_id: z.string().nullable(),
  }),
});
const idsSchema = z.object({ workouts: z.array(z.object({ id: z.string(), kind: z.string() }).loose()) });

let demo: TestPeloton;
let workouts: z.infer<typeof idsSchema>["workouts"];

beforeAll(async () => {
  demo = await startTestPeloton("demo", { demoWorkouts: 60 });
  workouts = (await demo.getJson("/__sim/riders/demo/workouts", idsSchema)).workouts;
});

afterAll(() => demo.simulator.close());

describe("a single workout", () => {
  it("holds its class without a join, the instructor only with one", async () => {
    const id = workouts.find((one) => one.kind === "class" && one.discipline === "strength")?.id;
    const plain = await demo.getJson(`/api/workout/${id}`, workoutSchema);
    const joined = await demo.getJson(`/api/workout/${id}?joins=ride,ride.instructor`, workoutSchema);

    expect(plain.ride).not.toHaveProperty("instructor");
    expect(joined.ride).toHaveProperty("instructor.name");
  });

  it("stands in six keys for the class of a freestyle ride and leaves a missing one out", async () => {
    const freestyle = workouts.find((one) => one.kind === "justRide")?.id;
    const without = workouts.find((one) => one.kind === "classWithoutRide")?.id;
    const standIn = (await demo.getJson(`/api/workout/${freestyle}`, workoutSchema)).ride;

    expect(Object.keys(standIn ?? {}).toSorted()).toEqual([
      "duration",
      "id",
      "instructor",
      "is_archived",
      "scheduled_start_time",
      "title",
    ]);
    expect(await demo.getJson(`/api/workout/${without}`, workoutSchema)).not.toHaveProperty("ride");
  });

  it("carries the FTP it was ridden with, from the last test", async () => {
    const newest = workouts.find((one) => one.kind === "class" && one.discipline === "cycling")?.id;
    const { ftp_info: ftp } = await demo.getJson(`/api/workout/${newest}`, workoutSchema);

    expect(ftp.ftp_source).toBe("ftp_workout_source");
    expect(ftp.ftp).toBeGreaterThan(220);
    const test = workouts.find((one) => one.id === ftp.ftp_workout_id);
    expect(Math.abs((Number(test?.totalWorkJoules) / 1199) * 0.95 - ftp.ftp)).toBeLessThan(1);
  });

  it("is private, and unknown ones aren't found", async () => {
    const token = await signIn(demo.simulator.url, "newcomer");
    const headers = { authorization: `Bearer ${token}` };
    const other = await fetch(`${demo.simulator.url}/api/workout/${workouts[0]?.id}`, { headers });
    const otherGraph = await fetch(`${demo.simulator.url}/api/workout/${workouts[0]?.id}/performance_graph`, {
      headers,
    });

    expect([other.status, otherGraph.status]).toEqual([403, 403]);
    expect((await demo.get(`/api/workout/${"f".repeat(32)}`)).status).toBe(404);
  });

  it("needs a live token", async () => {
    const answer = await fetch(`${demo.simulator.url}/api/workout/${workouts[0]?.id}`);

    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      status: 401,
      error_code: 3020,
      subcode: null,
      message: "Not logged in",
      details: null,
    });
  });
});

describe("the rider", () => {
  it("has FTP, zones, counts and units", async () => {
    const me = await demo.getJson(
      "/api/me",
      z.looseObject({ default_heart_rate_zones: z.array(z.number()) }),
    );
    const settings = await demo.getJson(`/api/user/${demo.riderId}/settings`, z.looseObject({}));
    const overview = await demo.getJson(`/api/user/${demo.riderId}/overview`, z.looseObject({}));

    expect(me).toMatchObject({
      email: "demo@spinback.test",
      total_workouts: 60,
      cycling_ftp_source: "ftp_workout_source",
    });
    expect(me.default_heart_rate_zones).toHaveLength(5);
    expect(settings).toMatchObject({ distance_unit: "imperial", timezone: "America/New_York" });
    expect(overview).toMatchObject({ workout_counts: { total_workouts: 60 } });
  });

  it("has instructors to look up", async () => {
    const list = z.object({
      data: z.array(z.object({ id: z.string(), name: z.string() }).loose()),
      total: z.number(),
    });
    const { data, total } = await demo.getJson("/api/instructor?limit=100", list.loose());

    expect(data).toHaveLength(total);
    expect(await demo.getJson(`/api/instructor/${data[0]?.id}`, z.looseObject({}))).toMatchObject({
      name: data[0]?.name,
    });
    expect((await demo.get("/api/instructor/nobody")).status).toBe(404);
  });
});
