import { describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { WorkoutGraph } from "@/lib/peloton/client.ts";
import { deriveAllMissingStatistics, deriveMissingStatistics } from "./derive-missing.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { savePerformanceGraph } from "./save-performance-graph.ts";
import { makeGraph } from "./testing/graph.ts";

const seconds = Array.from({ length: 1500 }, (_, index) => index + 1);
const columns = {
  id: true,
  sparkValues: true,
  normalizedOutputWatts: true,
  best5SecondsOutputWatts: true,
  best1MinuteOutputWatts: true,
  best5MinutesOutputWatts: true,
  best20MinutesOutputWatts: true,
} as const;

type Values = (number | null)[];

async function saveGraph(seriesValues: Record<string, Values>, sampleSeconds = seconds) {
  const userId = await makeUser();
  await saveListedWorkouts(getDb(), userId, [makeWorkout()]);
  const workout = await getDb().workout.findFirstOrThrow({ where: { userId } });
  const series: WorkoutGraph["series"] = Object.entries(seriesValues).map(([slug, values]) => ({
    slug,
    displayName: slug,
    unit: slug === "output" ? "W" : "bpm",
    sourceUnit: null,
    averageValue: null,
    maxValue: null,
    values,
  }));
  await savePerformanceGraph(workout, makeGraph({ sampleSeconds, series }));
  return workout.id;
}

/** As an earlier version left it. */
async function forgetStatistics(id: string): Promise<void> {
  await getDb().$executeRaw`
    UPDATE workout SET spark_values = NULL, normalized_output_watts = NULL, best_5_seconds_output_watts = NULL,
      best_1_minute_output_watts = NULL, best_5_minutes_output_watts = NULL, best_20_minutes_output_watts = NULL
    WHERE id = ${id}::uuid`;
  await getDb().performanceGraph.update({ where: { workoutId: id }, data: { derivedAt: null } });
}

const readStatistics = (id: string) => getDb().workout.findUniqueOrThrow({ where: { id }, select: columns });
const readDerivedAt = async (id: string) =>
  (await getDb().performanceGraph.findUniqueOrThrow({ where: { workoutId: id } })).derivedAt;

describe("the derived numbers", () => {
  it("are saved with the graph", async () => {
    const id = await saveGraph({ output: seconds.map((second) => (second <= 750 ? 100 : 200)) });
    expect(await readStatistics(id)).toMatchObject({ best20MinutesOutputWatts: 162.5 });
    const { sparkValues } = await readStatistics(id);
    expect(sparkValues).toHaveLength(40);
    expect([sparkValues[0], sparkValues[39]]).toEqual([50, 100]);
    expect(await readDerivedAt(id)).not.toBeNull();
  });

  it("are the same when they are computed later from what is stored", async () => {
    const withGaps = await saveGraph(
      {
        output: seconds.map((second) => (second % 13 === 0 ? null : 100 + (second % 90))),
        heart_rate: seconds.map((second) => 90 + (second % 60)),
      },
      seconds.map((second) => (second > 900 ? second + 60 : second)),
    );
    const withoutPower = await saveGraph({
      output: seconds.map(() => 0),
      heart_rate: seconds.map((second) => (second < 100 ? null : 100 + (second % 40))),
    });
    const withoutSeries = await saveGraph({});
    const ids = [withGaps, withoutPower, withoutSeries];
    const before = await Promise.all(ids.map(readStatistics));
    expect(before[0]?.normalizedOutputWatts).toBeGreaterThan(100);
    expect(before[1]?.sparkValues.length).toBeGreaterThan(30);
    await Promise.all(ids.map(forgetStatistics));
    expect(await deriveAllMissingStatistics()).toEqual({ derivedCount: 3 });
    expect(await Promise.all(ids.map(readStatistics))).toEqual(before);
    expect(await Promise.all(ids.map(readDerivedAt))).not.toContain(null);
    expect(await deriveAllMissingStatistics()).toEqual({ derivedCount: 0 });
  });

  it("are computed a few at a time, and by one worker each", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => saveGraph({ output: seconds })));
    await Promise.all(ids.map(forgetStatistics));
    const counts = await Promise.all([1, 2, 3].map(() => deriveMissingStatistics({ limit: 2 })));
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    const rest = await deriveAllMissingStatistics();
    expect(counts.reduce((sum, count) => sum + count, rest.derivedCount)).toBe(3);
  });

  it("are left alone while a sync holds the workout, and waited for by nobody", async () => {
    const id = await saveGraph({ output: seconds });
    await forgetStatistics(id);
    await getDb().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM workout WHERE id = ${id}::uuid FOR UPDATE`;
      expect(await deriveMissingStatistics({ limit: 10 })).toBe(0);
    });
    expect(await deriveMissingStatistics({ limit: 10 })).toBe(1);
  });

  it("stop when the process is about to end", async () => {
    const id = await saveGraph({ output: seconds });
    await forgetStatistics(id);
    expect(await deriveAllMissingStatistics(AbortSignal.abort())).toEqual({ derivedCount: 0 });
    expect(await readDerivedAt(id)).toBeNull();
    await deriveAllMissingStatistics();
  });
});
