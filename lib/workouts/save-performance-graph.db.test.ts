import { describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { GraphSeries, WorkoutGraph } from "@/lib/peloton/client.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { unpackClock } from "./sample-clock.ts";
import { savePerformanceGraph } from "./save-performance-graph.ts";
import { emptySummary, makeGraph } from "./testing/graph.ts";

const output: GraphSeries = {
  slug: "output",
  displayName: "Output",
  unit: "W",
  sourceUnit: "watts",
  averageValue: 142,
  maxValue: 501,
  values: [95, null, 98.5],
};

function makeRideGraph(change: Partial<WorkoutGraph> = {}): WorkoutGraph {
  return makeGraph({
    sampleSeconds: [1, 2, 3],
    series: [output],
    summary: {
      ...emptySummary,
      totalOutputKj: 251,
      distanceMeters: 10_000,
      caloriesKcal: 400,
      averageOutputWatts: 142,
      maxOutputWatts: 501,
    },
    ...change,
  });
}

async function makeSavedWorkout() {
  const userId = await makeUser();
  await saveListedWorkouts(getDb(), userId, [makeWorkout()]);
  return getDb().workout.findFirstOrThrow({ where: { userId } });
}

async function read(workoutId: string) {
  const graph = await getDb().performanceGraph.findUniqueOrThrow({
    where: { workoutId },
    include: { workout: true },
  });
  const series = await getDb().$queryRaw<{ slug: string; values: (number | null)[] }[]>`
    SELECT slug, to_json("values") AS "values" FROM metric_series WHERE workout_id = ${workoutId}::uuid ORDER BY slug`;
  return { ...graph, sampleSeconds: unpackClock(graph, graph.sampleEverySeconds), series };
}

describe("savePerformanceGraph", () => {
  it("keeps a gap as a gap and the list's exact output", async () => {
    const workout = await makeSavedWorkout();
    await savePerformanceGraph(workout, makeRideGraph());
    const graph = await read(workout.id);
    expect(graph.sampleSeconds).toEqual([1, 2, 3]);
    expect(graph.series[0]?.values).toEqual([95, null, 98.5]);
    expect(graph.workout).toMatchObject({
      totalOutputKj: 251.37,
      distanceMeters: 10_000,
      graphState: "fetched",
    });
  });

  it("leaves the same rows when it is written twice, and replaces what changed", async () => {
    const workout = await makeSavedWorkout();
    const cadence = { ...output, slug: "cadence", unit: "rpm" };
    await savePerformanceGraph(workout, makeRideGraph({ series: [output, cadence] }));
    await savePerformanceGraph(workout, makeRideGraph({ series: [output, cadence] }));
    expect((await read(workout.id)).series.map((series) => series.slug)).toEqual(["cadence", "output"]);
    await savePerformanceGraph(
      workout,
      makeRideGraph({ sampleSeconds: [1], series: [{ ...output, values: [7] }] }),
    );
    const graph = await read(workout.id);
    expect(graph.sampleSeconds).toEqual([1]);
    expect(graph.series).toEqual([{ slug: "output", values: [7] }]);
  });

  it("calls a graph without metrics empty", async () => {
    const workout = await makeSavedWorkout();
    await savePerformanceGraph(workout, makeRideGraph({ series: [], sampleSeconds: [] }));
    expect((await read(workout.id)).workout.graphState).toBe("empty");
  });

  it("keeps a route to the metre", async () => {
    const workout = await makeSavedWorkout();
    const route = { seconds: [0, 5], latitudes: [52.520006, 52.520106], longitudes: [13.404954, 13.405054] };
    await savePerformanceGraph(workout, makeRideGraph({ route }));
    expect((await read(workout.id)).routeLatitudes).toEqual(route.latitudes);
  });
});
