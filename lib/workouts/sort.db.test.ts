import { beforeAll, describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { nameDiscipline } from "./discipline-name.ts";
import { listWorkouts, type WorkoutRow } from "./list.ts";
import { sortColumns, type SortColumn, type WorkoutSort } from "./sort.ts";

const workoutCount = 60;
let rider: string;

beforeAll(async () => {
  rider = await makeUser();
  await addWorkouts(rider);
});

/** What the list is sorted by, as a test may say it. */
const read: Record<SortColumn, (workout: WorkoutRow) => string | number | null> = {
  date: ({ startedAt }) => startedAt.getTime(),
  title: ({ title }) => title.toLowerCase(),
  instructor: ({ instructorName }) => instructorName?.toLowerCase() ?? null,
  discipline: ({ discipline }) => nameDiscipline(discipline).toLowerCase(),
  duration: ({ durationSeconds }) => durationSeconds || null,
  output: ({ totalOutputKj }) => totalOutputKj || null,
  averageOutput: ({ averageOutputWatts }) => averageOutputWatts || null,
  distance: ({ distanceMeters }) => distanceMeters || null,
  heartRate: ({ averageHeartRateBpm }) => averageHeartRateBpm || null,
  calories: ({ caloriesKcal }) => caloriesKcal || null,
};

const sorts: WorkoutSort[] = sortColumns.flatMap((column) => [
  { column, direction: "asc" },
  { column, direction: "desc" },
]);

describe.each(sorts)("sorted by $column, $direction", (sort) => {
  it("walks on over all pages and meets each workout once, in order, those without a value last", async () => {
    const pages = await walk(sort, "nextCursor");
    const seen = pages.flatMap((page) => page.workouts);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(workoutCount);
    expect(seen).toHaveLength(workoutCount);
    expect(seen.map(({ id }) => id)).toEqual(seen.toSorted(compareBy(sort)).map(({ id }) => id));
    expect(pages.map(({ newerCount }) => newerCount)).toEqual(pages.map((_, index) => index * 7));
    expect(pages.every(({ total }) => total === workoutCount)).toBe(true);
  });

  it("walks back over the same pages", async () => {
    const on = await walk(sort, "nextCursor");
    const last = on.at(-1);
    const back = await walk(sort, "previousCursor", last?.previousCursor ?? "");
    expect(back.map(({ workouts }) => workouts)).toEqual(
      on
        .slice(0, -1)
        .toReversed()
        .map(({ workouts }) => workouts),
    );
    expect(back.at(-1)).toMatchObject({ newerCount: 0, previousCursor: null });
    expect(back.at(-1)?.nextCursor).not.toBeNull();
  });
});

it("has values and gaps and ties in every column, so that the walks above mean something", async () => {
  const { workouts } = await listWorkouts(rider, { limit: workoutCount });
  for (const column of sortColumns) {
    const values = workouts.map(read[column]);
    expect(new Set(values).size, column).toBeLessThan(workoutCount);
    expect(new Set(values).size, column).toBeGreaterThan(2);
  }
  for (const column of ["instructor", "duration", "output", "heartRate"] as const) {
    expect(workouts.map(read[column]), column).toContain(null);
  }
});

function compareBy({ column, direction }: WorkoutSort) {
  const sign = direction === "asc" ? 1 : -1;
  return (first: WorkoutRow, second: WorkoutRow) => {
    const [a, b] = [read[column](first), read[column](second)];
    if (a === null && b !== null) return 1;
    if (b === null && a !== null) return -1;
    if (a !== null && b !== null && a !== b) return a < b ? -sign : sign;
    return first.id < second.id ? -sign : sign;
  };
}

async function walk(sort: WorkoutSort, by: "nextCursor" | "previousCursor", from?: string) {
  const pages = [await listWorkouts(rider, { limit: 7, sort, cursor: from })];
  for (let cursor = pages[0]?.[by]; cursor; cursor = pages.at(-1)?.[by]) {
    pages.push(await listWorkouts(rider, { limit: 7, sort, cursor }));
  }
  return pages;
}

/** Few distinct values with gaps, zeros and fractions that no decimal holds; every fifth instructor is the class's. */
async function addWorkouts(userId: string): Promise<void> {
  await getDb().instructor.create({ data: { id: `of-${userId}`, name: "matilda Ash" } });
  await getDb().ride.create({ data: { id: `of-${userId}`, title: "Ride", instructorId: `of-${userId}` } });
  await getDb().$executeRaw`
    INSERT INTO workout (user_id, peloton_workout_id, recorded_at, started_at, status, title, discipline,
      ride_id, instructor_name, duration_seconds, total_output_kj, average_output_watts, distance_meters,
      average_heart_rate_bpm, calories_kcal)
    SELECT ${userId}::uuid, 'w' || n, now(), timestamptz '2026-11-01 06:00:00.123456Z' - make_interval(hours => n / 3),
      'COMPLETE', (ARRAY['Émile, “Ride”', 'climb ride', 'Climb Ride', '30 min'])[1 + n % 4],
      (ARRAY['caesar', 'strength', 'bike_bootcamp', NULL])[1 + n % 4],
      CASE WHEN n % 5 = 0 THEN ${`of-${userId}`} END,
      CASE WHEN n % 5 > 1 THEN (ARRAY['Zoe', 'adam', 'Mira'])[1 + n % 3] END,
      (ARRAY[NULL, 0, 1800, 1801])[1 + n % 4], (ARRAY[NULL, 0, 0.1 + 0.2, 1.0 / 3, 1e-7])[1 + n % 5],
      (ARRAY[NULL, 100.5, 99])[1 + n % 3], (ARRAY[NULL, 0, 12345.678, 5000])[1 + n % 4],
      (ARRAY[NULL, NULL, NULL, 140, 141])[1 + n % 5], (ARRAY[NULL, 300, 301.5])[1 + n % 3]
    FROM generate_series(1, ${workoutCount}::int) AS n`;
}
