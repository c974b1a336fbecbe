import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { compareWorkouts } from "./compare-workouts.ts";
import { findComparedWorkout, listOtherTakes } from "./find-compared.ts";

const ride = makeRide();
let rider: string;
let stranger: string;
/** Oldest first: two takes of the class, then a workout without a class and without readings. */
let ids: string[];
let strangerTakeId: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, [ride]);
    await saveListedWorkouts(tx, rider, [
      on("2026-01-01", ride),
      on("2026-02-01", ride),
      on("2026-03-01", null),
    ]);
    await saveListedWorkouts(tx, stranger, [on("2026-01-15", ride)]);
  });
  ids = await listIds(rider);
  strangerTakeId = (await listIds(stranger))[0] ?? "";
  await getDb().ftpEntry.create({
    data: { userId: rider, effectiveAt: new Date("2026-01-20T00:00:00Z"), ftpWatts: 210, source: "rider" },
  });
  await storeReadings(ids[0] ?? "", "{100,100,NULL,100}");
  await storeReadings(ids[1] ?? "", "{150,150,150,150}");
});

describe("compareWorkouts", () => {
  it("sets two takes against each other, gaps left out, with the FTP of each day", async () => {
    const [ghostId = "", liveId = ""] = ids;
    const found = await compareWorkouts(rider, { ghostId, liveId });
    expect(found).toMatchObject({
      isSameClass: true,
      live: { id: liveId, hasReadings: true, ftp: { ftpWatts: 210, isEarlier: false } },
      ghost: { id: ghostId, ftp: { ftpWatts: 210, isEarlier: true } },
    });
    expect(found?.comparison?.finish?.lead).toBeCloseTo(0.15, 6);
    expect(found?.comparison?.finish?.uncountedSeconds).toBe(1);
    expect(found?.comparison?.chart.effort.ghost).toEqual([null, 100, 100, null, 100]);
    expect(found?.comparison?.blocks.map(({ name }) => name)).toEqual(["Warmup", "Cycling"]);
  });

  it("still gives both sides when one of them has no readings", async () => {
    const [ghostId = "", , liveId = ""] = ids;
    expect(await compareWorkouts(rider, { ghostId, liveId })).toMatchObject({
      isSameClass: false,
      live: { hasReadings: false },
      comparison: null,
    });
  });

  it("finds nothing when one of the two is somebody else's or isn't an id", async () => {
    const [ghostId = "", liveId = ""] = ids;
    expect(await compareWorkouts(rider, { ghostId: strangerTakeId, liveId })).toBeNull();
    expect(await compareWorkouts(rider, { ghostId, liveId: strangerTakeId })).toBeNull();
    expect(await compareWorkouts(stranger, { ghostId, liveId })).toBeNull();
    expect(await compareWorkouts(rider, { ghostId: "first", liveId })).toBeNull();
  });
});

describe("listOtherTakes", () => {
  it("gives the rider's own takes of the class, without the one that was asked for", async () => {
    const [first = "", second = "", classless = ""] = ids;
    expect(await takesOf(rider, first)).toEqual([second]);
    expect(await takesOf(rider, classless)).toEqual([]);
    expect(await takesOf(rider, strangerTakeId)).toEqual([]);
    expect(await findComparedWorkout(rider, strangerTakeId)).toBeNull();
  });
});

function on(day: string, taken: typeof ride | null) {
  return makeWorkout({ startedAt: new Date(`${day}T06:00:00Z`), ride: taken });
}

async function takesOf(userId: string, id: string): Promise<string[]> {
  return (await listOtherTakes(userId, id)).map((take) => take.id);
}

async function listIds(userId: string): Promise<string[]> {
  const workouts = await getDb().workout.findMany({
    where: { userId },
    orderBy: { startedAt: "asc" },
    select: { id: true },
  });
  return workouts.map(({ id }) => id);
}

async function storeReadings(workoutId: string, output: string): Promise<void> {
  const segment = { iconSlug: null, metricsType: "cycling", intensityMets: null, isDrill: false };
  await getDb().performanceGraph.create({
    data: {
      workoutId,
      sampleEverySeconds: 1,
      sampleStartSeconds: 1,
      sampleCount: 4,
      sampleSeconds: [],
      segments: [
        { ...segment, name: "Warmup", startSeconds: 0, durationSeconds: 2 },
        { ...segment, name: "Cycling", startSeconds: 2, durationSeconds: 2 },
      ],
    },
    select: { workoutId: true },
  });
  await getDb().$executeRaw`
    INSERT INTO metric_series (workout_id, slug, display_name, unit, "values")
    VALUES (${workoutId}::uuid, 'output', 'Output', 'W', ${output}::real[])`;
}
