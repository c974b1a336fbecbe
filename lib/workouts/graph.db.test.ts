import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { findGraphHead, findWorkoutGraph } from "./graph.ts";
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
      plan: { spans: [], bands: [], songs: [], paceIntensities: [] },
      ftp: null,
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

describe("a graph with its class and its rider", () => {
  it("takes the targets, the songs and the segments of the class", async () => {
    await storeGraph();
    const { rideId } = await storeClass();
    await getDb().performanceGraph.update({ where: { workoutId }, data: { segments: [] } });
    const graph = await findWorkoutGraph(rider, workoutId);
    expect(graph?.plan.spans).toEqual(classPlan.targetMetrics.spans);
    expect(graph?.plan.songs).toMatchObject([{ title: "Uphill", startSeconds: 0, endSeconds: 1800 }]);
    expect(graph?.segments).toMatchObject([{ name: "Climb" }]);
    await getDb().workout.update({ where: { id: workoutId }, data: { rideId: null } });
    await getDb().ride.delete({ where: { id: rideId } });
  });

  it("takes the FTP of the day and the zones by hand", async () => {
    await storeGraph();
    await storeFtp("2026-01-01T00:00:00Z", 205);
    await storeFtp("2026-06-01T00:00:00Z", 240);
    await getDb().user.update({ where: { id: rider }, data: { heartRateZoneMinBpm: [120, 140, 160, 175] } });
    const graph = await findWorkoutGraph(rider, workoutId);
    expect(graph?.ftp).toEqual({
      ftpWatts: 205,
      origin: "rider",
      day: "2026-01-01",
      isEarlier: false,
    });
    expect(graph?.heartRateZones.map(({ minBpm }) => minBpm)).toEqual([0, 120, 140, 160, 175]);
    await getDb().workout.update({ where: { id: workoutId }, data: { discipline: "running" } });
    expect((await findWorkoutGraph(rider, workoutId))?.ftp).toBeNull();
    await getDb().workout.update({ where: { id: workoutId }, data: { discipline: "cycling" } });
  });

  it("has a version for each change of class, FTP and zones", async () => {
    await storeGraph();
    const versions = [await readVersion()];
    const changes = [
      () => storeClass(),
      () => getDb().ride.updateMany({ data: { updatedAt: new Date("2026-08-01") } }),
      () => storeFtp("2026-01-03T00:00:00Z", 210),
      () => getDb().ftpEntry.deleteMany({ where: { userId: rider, ftpWatts: 210 } }),
      () =>
        getDb().user.update({ where: { id: rider }, data: { heartRateZoneMinBpm: [118, 140, 160, 175] } }),
      () => getDb().performanceGraph.update({ where: { workoutId }, data: { fetchedAt: new Date(0) } }),
    ];
    for (const change of changes) {
      await change();
      versions.push(await readVersion());
    }
    expect(versions.filter((version, index) => version === versions[index - 1])).toEqual([]);
    expect(await findGraphHead(await makeUser(), workoutId)).toBeNull();
  });
});

const classPlan = {
  segments: [
    {
      name: "Climb",
      iconSlug: null,
      metricsType: "cycling",
      startSeconds: 0,
      durationSeconds: 1800,
      intensityMets: 7,
      isDrill: false,
    },
  ],
  playlist: [{ title: "Uphill", artists: ["Nobody"], albumName: null, albumImageUrl: null, startSeconds: 0 }],
  targetMetrics: {
    spans: [
      {
        type: "power_zone",
        startSeconds: 0,
        endSeconds: 1800,
        targets: [{ name: "power_zone", lower: 3, upper: 3 }],
      },
    ],
    expectedOutputKj: null,
    paceIntensities: [],
  },
};

async function storeClass(): Promise<{ rideId: string }> {
  const { id, title } = makeRide();
  await getDb().ride.create({
    data: {
      id,
      title,
      detailState: "fetched",
      durationSeconds: 1800,
      pedalingStartOffsetSeconds: 60,
      ...classPlan,
    },
  });
  await getDb().workout.update({ where: { id: workoutId }, data: { rideId: id } });
  return { rideId: id };
}

async function storeFtp(effectiveAt: string, ftpWatts: number): Promise<void> {
  await getDb().ftpEntry.create({
    data: { userId: rider, effectiveAt: new Date(effectiveAt), ftpWatts, source: "rider" },
  });
}

async function readVersion(): Promise<string | undefined> {
  return (await findGraphHead(rider, workoutId))?.version;
}

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
