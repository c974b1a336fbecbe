import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startTestPeloton, type TestPeloton } from "../testing.ts";

const instructorSchema = z.object({ id: z.string(), name: z.string(), image_url: z.url() });
const rideSchema = z.looseObject({
  id: z.string(),
  title: z.string().nullable(),
  duration: z.number(),
  instructor: z.looseObject({ name: z.string() }).nullish(),
});
const itemSchema = z.looseObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  status: z.enum(["COMPLETE", "IN_PROGRESS"]),
  workout_type: z.enum(["class", "freestyle"]),
  fitness_discipline: z.string(),
  created_at: z.number().int(),
  start_time: z.number().int(),
  end_time: z.number().int().nullable(),
  device_time_created_at: z.number().int(),
  timezone: z.string(),
  total_work: z.number(),
  peloton_id: z.string().nullable(),
  ride: rideSchema.nullish(),
});
const pageSchema = z.object({
  data: z.array(itemSchema),
  limit: z.number(),
  page: z.number(),
  total: z.number(),
  count: z.number(),
  page_count: z.number(),
  show_previous: z.boolean(),
  show_next: z.boolean(),
  sort_by: z.literal("-created_at,-pk"),
  next: z.object({ workout_id: z.string(), created_at: z.number() }).nullable(),
  summary: z.record(z.string(), z.number()),
  aggregate_stats: z.array(z.unknown()),
  total_heart_rate_zone_durations: z.unknown(),
});

let demo: TestPeloton;

beforeAll(async () => {
  demo = await startTestPeloton("demo", { demoWorkouts: 130 });
});

afterAll(() => demo.simulator.close());

function readPage(query: string) {
  return demo.getJson(`/api/user/${demo.riderId}/workouts?${query}`, pageSchema);
}

describe("the workout list", () => {
  it("pages from 0, newest first, until nothing is left", async () => {
    const first = await readPage("page=0&limit=100&joins=ride,ride.instructor");
    const second = await readPage("page=1&limit=100&joins=ride,ride.instructor");
    const all = [...first.data, ...second.data];

    expect(first).toMatchObject({
      total: 130,
      count: 100,
      page_count: 2,
      show_previous: false,
      show_next: true,
    });
    expect(second).toMatchObject({ count: 30, show_previous: true, show_next: false, next: null });
    expect(new Set(all.map((item) => item.id)).size).toBe(130);
    expect(all.map((item) => item.created_at)).toEqual(
      all.map((item) => item.created_at).toSorted((a, b) => b - a),
    );
    expect(Object.values(first.summary).reduce((sum, count) => sum + count, 0)).toBe(130);
  });

  it("holds at most a hundred a page and twenty by default", async () => {
    expect((await readPage("limit=500")).count).toBe(100);
    expect((await readPage("")).count).toBe(20);
  });

  it("carries on from a cursor", async () => {
    const first = await readPage("limit=40");
    const cursor = new URLSearchParams({
      workout_id: first.next?.workout_id ?? "",
      created_at: String(first.next?.created_at),
    });
    const second = await readPage(`limit=40&${cursor}`);

    expect(second.data[0]?.id).toBe((await readPage("limit=40&page=1")).data[0]?.id);
  });

  it("joins the class and its instructor only when asked", async () => {
    const [plain, withRide, withBoth] = await Promise.all(
      ["", "joins=ride", "joins=ride,ride.instructor"].map((joins) => readPage(`limit=100&${joins}`)),
    );
    const classOf = (page: typeof plain) =>
      page?.data.find(
        (item) =>
          item.ride?.instructor !== null &&
          item.workout_type === "class" &&
          item.fitness_discipline === "yoga",
      );

    expect(plain?.data.every((item) => !("ride" in item))).toBe(true);
    expect(classOf(withRide)?.ride).not.toHaveProperty("instructor");
    expect(instructorSchema.parse(classOf(withBoth)?.ride?.instructor).name).not.toBe("");
  });

  it("holds every peculiar kind among the newest fifty", async () => {
    const { data } = await readPage("limit=50&joins=ride,ride.instructor");
    const rideIds = data.map((item) => item.ride?.id ?? null);

    expect(data.filter((item) => item.status === "IN_PROGRESS")).toMatchObject([
      { end_time: null, total_work: 0 },
    ]);
    expect(data.some((item) => item.status === "COMPLETE" && item.end_time === null)).toBe(true);
    expect(data.some((item) => item.status === "COMPLETE" && item.end_time === item.start_time)).toBe(true);
    expect(data.some((item) => item.workout_type === "class" && item.ride === null)).toBe(true);
    expect(rideIds).toContain("0".repeat(32));
    expect(rideIds.some((id) => id?.includes("-"))).toBe(true);
    expect(data.map((item) => item.fitness_discipline)).toEqual(
      expect.arrayContaining(["mobility_lab", "caesar", "caesar_bootcamp"]),
    );
    expect(data.some((item) => item.ride?.instructor === null)).toBe(true);
    expect(data.some((item) => item.start_time < item.created_at - 86_400)).toBe(true);
    expect(
      data.filter((item) => item.workout_type === "freestyle").every((item) => item.peloton_id === null),
    ).toBe(true);
  });

  it("shows the wall clock of the workout's own zone as an epoch", async () => {
    const { data } = await readPage("limit=100");

    for (const item of data) {
      const wallClock = new Date(item.device_time_created_at * 1000).toISOString().slice(11, 16);
      const local = new Date(item.created_at * 1000).toLocaleTimeString("en-GB", {
        timeZone: item.timezone,
        hour: "2-digit",
        minute: "2-digit",
      });
      expect(wallClock).toBe(local);
    }
  });

  it("filters by time, class and discipline", async () => {
    const { data } = await readPage("limit=100&joins=ride");
    const some = data.find((item) => item.fitness_discipline === "cycling" && item.workout_type === "class");
    const from = encodeURIComponent(new Date((some?.created_at ?? 0) * 1000).toISOString());

    expect((await readPage(`limit=100&from=${from}`)).data.at(-1)?.id).toBe(some?.id);
    expect((await readPage(`ride_id=${some?.ride?.id}`)).data.map((item) => item.id)).toContain(some?.id);
    const yoga = await readPage("fitness_discipline=yoga");
    expect(new Set(yoga.data.map((item) => item.fitness_discipline))).toEqual(new Set(["yoga"]));
  });

  it("keeps other riders' lists to themselves", async () => {
    const { id } = await demo.getJson("/api/user/FirstGearFriday", z.object({ id: z.string() }));

    expect((await demo.get(`/api/user/${id}/workouts`)).status).toBe(403);
    expect((await demo.get("/api/user/nobody/workouts")).status).toBe(404);
  });
});
