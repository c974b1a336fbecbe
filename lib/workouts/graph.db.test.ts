import { beforeAll, describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { findWorkoutGraph } from "./graph.ts";
import { listWorkouts } from "./list.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";

let rider: string;
let workoutId: string;

beforeAll(async () => {
  rider = await makeUser();
  await getDb().$transaction((tx) => saveListedWorkouts(tx, rider, [makeWorkout()]));
  workoutId = (await listWorkouts(rider, { limit: 1 })).workouts[0]?.id ?? "";
});

describe("findWorkoutGraph", () => {
  it("finds nothing before the graph is stored", async () => {
    expect(await findWorkoutGraph(rider, workoutId)).toBeNull();
  });

  it("gives gaps as gaps, and numbers as fine as their sensors are", async () => {
    await storeGraph();
    expect(await findWorkoutGraph(rider, workoutId)).toEqual({
      sampleEverySeconds: 1,
      durationSeconds: 1800,
      sampleSeconds: [1, 2, 4],
      heartRateZones: [],
      segments: [
        {
          name: "Warm up",
          iconSlug: "warmup",
          metricsType: "cycling",
          startSeconds: 0,
          durationSeconds: 300,
          intensityMets: 3.5,
          isDrill: false,
        },
      ],
      series: [
        {
          slug: "heart_rate",
          displayName: "Heart Rate",
          unit: "bpm",
          average: 92,
          max: 93,
          values: [null, 92, 93],
        },
        {
          slug: "speed",
          displayName: "Speed",
          unit: "m/s",
          average: 8.2,
          max: 8.9,
          values: [8.123, null, 8.9],
        },
      ],
    });
  });

  it("finds nothing for another user or for what isn't an id", async () => {
    await storeGraph();
    expect(await findWorkoutGraph(await makeUser(), workoutId)).toBeNull();
    expect(await findWorkoutGraph(rider, "latest")).toBeNull();
  });
});

async function storeGraph(): Promise<void> {
  const segments = [
    {
      name: "Warm up",
      iconSlug: "warmup",
      metricsType: "cycling",
      startSeconds: 0,
      durationSeconds: 300,
      intensityMets: 3.5,
      isDrill: false,
    },
  ];
  const graph = { sampleEverySeconds: 1, durationSeconds: 1800, sampleSeconds: [1, 2, 4], segments };
  await getDb().performanceGraph.upsert({
    where: { workoutId },
    create: { workoutId, ...graph },
    update: graph,
    select: { workoutId: true },
  });
  await getDb().$executeRaw`
    INSERT INTO metric_series (workout_id, slug, display_name, unit, average_value, max_value, "values")
    VALUES (${workoutId}::uuid, 'speed', 'Speed', 'm/s', 8.2, 8.9, '{8.12345,NULL,8.9}'),
           (${workoutId}::uuid, 'heart_rate', 'Heart Rate', 'bpm', 92, 93, '{NULL,92,93.2}')
    ON CONFLICT DO NOTHING`;
}
