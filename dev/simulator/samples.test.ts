import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { findClass } from "./catalogue/classes.ts";
import { startTestPeloton, type TestPeloton } from "./testing.ts";

const folder = new URL("../../../shared/samples/", import.meta.url);
const anObject = z.record(z.string(), z.unknown());
const summarySchema = z.object({
  workouts: z.array(
    z.looseObject({
      id: z.string(),
      discipline: z.string(),
      kind: z.string(),
      rideId: z.string().nullable(),
    }),
  ),
});

describe.skipIf(!existsSync(folder))("beside recorded answers", () => {
  let demo: TestPeloton;
  let workouts: z.infer<typeof summarySchema>["workouts"];

  beforeAll(async () => {
    demo = await startTestPeloton("demo", { demoWorkouts: 100 });
    workouts = (await demo.getJson("/__sim/riders/demo/workouts", summarySchema)).workouts;
  });

  afterAll(() => demo.simulator.close());

  function find(discipline: string) {
    const found = workouts.find(
      (one) =>
        one.discipline === discipline &&
        one.status === "COMPLETE" &&
        findClass(one.rideId ?? "")?.availability === "available",
    );
    if (!found) throw new Error(`No ${discipline} class`);
    return found;
  }

  it("the workout list has the same envelope, items and trimmed classes", async () => {
    const recorded = readSample("rower_sample.json");
    const path = `/api/user/${demo.riderId}/workouts?joins=ride&fitness_discipline=caesar`;
    const generated = await demo.getJson(path, anObject);

    expect(missingKeys(generated, recorded)).toEqual([]);
    expect(missingKeys(first(generated.data), first(recorded.data))).toEqual([]);
    expect(missingKeys(child(first(generated.data), "ride"), child(first(recorded.data), "ride"))).toEqual(
      [],
    );
  });

  it.each([
    ["cycling_workout.json", "cycling"],
    ["meditation_workout.json", "meditation"],
  ])("a workout and its graph have the keys of %s", async (file, discipline) => {
    const recorded = readSample(file);
    const { id } = find(discipline);
    const workout = await demo.getJson(`/api/workout/${id}?joins=ride,ride.instructor`, anObject);
    const graph = await demo.getJson(`/api/workout/${id}/performance_graph`, anObject);

    expect(missingKeys(workout, child(recorded, "Workout"))).toEqual([]);
    expect(missingKeys(child(workout, "ride"), child(child(recorded, "Workout"), "ride"))).toEqual([]);
    expect(
      missingKeys(
        child(child(workout, "ride"), "instructor"),
        child(child(child(recorded, "Workout"), "ride"), "instructor"),
      ),
    ).toEqual([]);
    expect(missingKeys(graph, child(recorded, "WorkoutSamples"))).toEqual([]);
  });

  it("a rower's graph has the same metrics", async () => {
    const recorded = readSample("rower_performance_graph.json");
    const graph = await demo.getJson(`/api/workout/${find("caesar").id}/performance_graph`, anObject);

    expect(slugsOf(graph.metrics)).toEqual(slugsOf(recorded.metrics));
    expect(slugsOf(graph.summaries)).toEqual(slugsOf(recorded.summaries));
    expect(slugsOf(graph.average_summaries)).toEqual(slugsOf(recorded.average_summaries));
  });

  it("class details have the same parts", async () => {
    const recorded = readSample("weissleb_ride_details.json");
    const generated = await demo.getJson(`/api/ride/${find("cycling").rideId}/details`, anObject);

    expect(missingKeys(generated, recorded)).toEqual([]);
    expect(missingKeys(child(generated, "ride"), child(recorded, "ride"))).toEqual([]);
    expect(missingKeys(child(generated, "averages"), child(recorded, "averages"))).toEqual([]);
    expect(missingKeys(child(generated, "segments"), child(recorded, "segments"))).toEqual([]);
  });
});

function readSample(file: string) {
  return anObject.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
}

function child(parent: Record<string, unknown>, key: string) {
  return anObject.parse(parent[key]);
}

function first(list: unknown) {
  const [item] = z.array(anObject).parse(list);
  return item ?? {};
}

function slugsOf(list: unknown): string[] {
  return z
    .array(z.looseObject({ slug: z.string() }))
    .parse(list)
    .map((one) => one.slug);
}

function missingKeys(generated: Record<string, unknown>, recorded: Record<string, unknown>): string[] {
  return Object.keys(recorded).filter((key) => !(key in generated));
}
