import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { meanOf } from "./units.ts";
import { startTestPeloton, type TestPeloton } from "../testing.ts";

const metricSchema = z.object({
  slug: z.string(),
  display_unit: z.string(),
  max_value: z.number().nullable(),
  average_value: z.number().nullable(),
  values: z.array(z.number().nullable()),
  zones: z.array(z.object({ duration: z.number(), min_value: z.number(), max_value: z.number() })).optional(),
  missing_data_duration: z.number().int().optional(),
});
const graphSchema = z.looseObject({
  duration: z.number(),
  seconds_since_pedaling_start: z.array(z.number().int()),
  segment_list: z.array(
    z.object({ length: z.number(), start_time_offset: z.number(), name: z.string() }).loose(),
  ),
  average_summaries: z.array(z.object({ slug: z.string(), value: z.number().nullable() }).loose()),
  summaries: z.array(
    z.object({ slug: z.string(), value: z.number().nullable(), display_unit: z.string().nullable() }).loose(),
  ),
  metrics: z.array(metricSchema.extend({ alternatives: z.array(metricSchema).optional() })),
  location_data: z.array(
    z.object({ coordinates: z.array(z.object({ latitude: z.number() }).loose()) }).loose(),
  ),
  effort_zones: z
    .object({ heart_rate_zone_durations: z.record(z.string(), z.number()) })
    .loose()
    .nullable(),
});
const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      workout_type: z.string(),
      fitness_discipline: z.string(),
      total_work: z.number(),
      is_outdoor: z.boolean(),
      device_type: z.string(),
      effort_zones: z.unknown(),
      ride: z.object({ title: z.string().nullable(), duration: z.number() }).loose().nullish(),
    }),
  ),
});

let demo: TestPeloton;
let workouts: z.infer<typeof listSchema>["data"];

beforeAll(async () => {
  demo = await startTestPeloton("demo", { demoWorkouts: 200 });
  const pages = await Promise.all(
    [0, 1].map((page) =>
      demo.getJson(`/api/user/${demo.riderId}/workouts?limit=100&page=${page}&joins=ride`, listSchema),
    ),
  );
  workouts = pages.flatMap((page) => page.data);
});

afterAll(() => demo.simulator.close());

function readGraph(id: string, everySeconds = 1) {
  return demo.getJson(`/api/workout/${id}/performance_graph?every_n=${everySeconds}`, graphSchema);
}

function find(wanted: (workout: (typeof workouts)[number]) => boolean) {
  const found = workouts.find((workout) => workout.status === "COMPLETE" && wanted(workout));
  if (!found) throw new Error("No such workout in the history");
  return found;
}

function metricOf(graph: z.infer<typeof graphSchema>, slug: string) {
  return graph.metrics.find((metric) => metric.slug === slug);
}

const isHalfHourRide = (workout: (typeof workouts)[number]) =>
  workout.fitness_discipline === "cycling" &&
  workout.ride?.duration === 1800 &&
  workout.workout_type === "class" &&
  workout.device_type === "home_bike_plus";

describe("the performance graph", () => {
  it("has 1,799 samples for a half-hour class, each metric as long as the clock", async () => {
    const graph = await readGraph(find(isHalfHourRide).id);

    expect(graph.seconds_since_pedaling_start).toEqual(Array.from({ length: 1799 }, (_, index) => index + 1));
    expect(graph.metrics.map((metric) => metric.slug)).toEqual(
      expect.arrayContaining(["output", "cadence", "resistance", "speed"]),
    );
    expect(new Set(graph.metrics.map((metric) => metric.values.length))).toEqual(new Set([1799]));
  });

  it("thins to every n-th second and ends with the last one", async () => {
    const { id } = find(isHalfHourRide);
    const [whole, fifth, tenth] = await Promise.all([readGraph(id), readGraph(id, 5), readGraph(id, 10)]);

    expect(tenth.seconds_since_pedaling_start).toHaveLength(181);
    expect(tenth.seconds_since_pedaling_start.slice(-2)).toEqual([1791, 1800]);
    expect(fifth.seconds_since_pedaling_start).toHaveLength(361);
    expect(metricOf(tenth, "output")?.values[3]).toBe(metricOf(whole, "output")?.values[30]);
    expect(tenth.summaries).toEqual(whole.summaries);
    expect(tenth.average_summaries).toEqual(whole.average_summaries);
    expect(metricOf(tenth, "output")?.max_value).toBe(metricOf(whole, "output")?.max_value);
  });

  it("adds up: watts to the list's joules and the kilojoules, values to their averages", async () => {
    const measured = workouts
      .filter((workout) => workout.total_work > 0 && workout.status === "COMPLETE")
      .slice(0, 12);

    for (const workout of measured) {
      const answer = await demo.get(`/api/workout/${workout.id}/performance_graph`);
      if (answer.status === 402) continue;
      const graph = graphSchema.parse(await answer.json());
      const watts = metricOf(graph, "output")?.values.map(Number) ?? [];
      const joules = watts.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(joules - workout.total_work)).toBeLessThanOrEqual(1);
      expect(graph.summaries.find((one) => one.slug === "total_output")?.value).toBe(
        Math.round(joules / 1000),
      );
      expect(graph.average_summaries.find((one) => one.slug === "avg_output")?.value).toBe(
        Math.round(joules / watts.length),
      );
      expect(metricOf(graph, "output")?.max_value).toBe(Math.max(...watts));
    }
    expect(measured.length).toBe(12);
  });

  it("agrees with itself about the heart", async () => {
    const workout = find((one) => isHalfHourRide(one) && one.effort_zones !== null);
    const graph = await readGraph(workout.id);
    const heart = metricOf(graph, "heart_rate");
    const readings = heart?.values.map(Number).filter((beats) => beats > 0) ?? [];
    const zoneSeconds = heart?.zones?.map((zone) => zone.duration) ?? [];

    expect(zoneSeconds.reduce((sum, seconds) => sum + seconds, 0)).toBe(readings.length);
    expect(heart?.missing_data_duration).toBe((heart?.values.length ?? 0) - readings.length);
    expect(Object.values(graph.effort_zones?.heart_rate_zone_durations ?? {})).toEqual(zoneSeconds);
    expect(graph.effort_zones).toEqual(workout.effort_zones);
    heart?.zones?.forEach((zone, index) => {
      const inZone = readings.filter(
        (beats) => beats >= zone.min_value && (index === 4 || beats <= zone.max_value),
      );
      expect(inZone.length).toBe(zone.duration);
    });
  });

  it("has the heart follow the legs", async () => {
    const workout = find((one) => isHalfHourRide(one) && one.effort_zones !== null);
    const graph = await readGraph(workout.id);
    const watts = metricOf(graph, "output")?.values.map(Number) ?? [];
    const beats = metricOf(graph, "heart_rate")?.values.map(Number) ?? [];
    const correlationAt = (lag: number) => correlate(watts.slice(120, -lag), beats.slice(120 + lag));

    expect(correlationAt(30)).toBeGreaterThan(correlationAt(1));
    expect(correlationAt(30)).toBeGreaterThan(0.5);
  });

  it("covers the class with segments", async () => {
    const { segment_list: segments } = await readGraph(find(isHalfHourRide).id);

    let clock = 0;
    for (const segment of segments) {
      expect(segment.start_time_offset).toBe(clock);
      clock += segment.length;
    }
    expect(clock).toBe(1800);
  });

  it("is empty but for the segments while the workout goes on", async () => {
    const running = workouts.find((workout) => workout.status === "IN_PROGRESS");
    const graph = await readGraph(running?.id ?? "");

    expect(graph).toMatchObject({ metrics: [], summaries: [], seconds_since_pedaling_start: [] });
    expect(graph.segment_list.length).toBeGreaterThan(0);
  });

  it("gives rowers strokes and splits, walkers pace with speed beside it", async () => {
    const row = await readGraph(find((one) => one.fitness_discipline === "caesar").id);
    const walk = await readGraph(
      find((one) => one.fitness_discipline === "walking" && one.device_type === "home_tread").id,
    );

    expect(row.metrics.map((metric) => metric.slug).slice(0, 3)).toEqual([
      "output",
      "stroke_rate",
      "split_pace",
    ]);
    expect(walk.metrics.map((metric) => metric.slug).slice(0, 3)).toEqual(["output", "pace", "incline"]);
    const pace = metricOf(walk, "pace");
    expect(pace?.values[0]).toBeNull();
    expect(pace?.alternatives?.[0]?.slug).toBe("speed");
    expect(pace?.max_value).toBeLessThanOrEqual(pace?.average_value ?? 0);
  });

  it("shows the route of an outdoor workout to the web client alone", async () => {
    const { id } = find((one) => one.is_outdoor);
    const path = `/api/workout/${id}/performance_graph`;
    const plain = graphSchema.parse(await (await demo.get(path)).json());
    const web = graphSchema.parse(await (await demo.get(path, { "peloton-platform": "web" })).json());

    expect(plain.location_data).toEqual([]);
    expect(web.location_data[0]?.coordinates).toHaveLength(web.seconds_since_pedaling_start.length);
    expect(metricOf(web, "altitude")).toMatchObject({ max_value: null, average_value: null });
  });

  it("starts late and has holes in a Lanebreak", async () => {
    const { id } = find(
      (one) =>
        one.ride?.instructor !== undefined &&
        one.workout_type === "freestyle" &&
        /Vinyl|Neon|Golden|Midnight/.test(one.ride?.title ?? ""),
    );
    const { seconds_since_pedaling_start: seconds } = await readGraph(id);

    expect(seconds[0]).toBe(7);
    expect(seconds.some((second, index) => index > 0 && second - (seconds[index - 1] ?? 0) === 3)).toBe(true);
  });

  it("refuses a step that isn't a whole number of seconds", async () => {
    expect(
      (await demo.get(`/api/workout/${find(isHalfHourRide).id}/performance_graph?every_n=0`)).status,
    ).toBe(400);
  });
});

function correlate(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let [product, squareA, squareB] = [0, 0, 0];
  a.forEach((value, index) => {
    const [distanceA, distanceB] = [value - meanA, (b[index] ?? meanB) - meanB];
    product += distanceA * distanceB;
    squareA += distanceA ** 2;
    squareB += distanceB ** 2;
  });
  return product / Math.sqrt(squareA * squareB);
}
