import { Decoder, Stream } from "@garmin/fitsdk";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { createExport, deleteExport, listExports, requireExport } from "./export-runs.ts";
import { beginExport, reportProgress } from "./export-progress.ts";
import { exportWorkout } from "./export-workout.ts";
import { openExport } from "./stream-export.ts";

/** More than are read at once. */
const rideCount = 60;
let rider: string;
let stranger: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  const ride = makeRide();
  const rides = Array.from({ length: rideCount }, (_, index) =>
    // Some begin in the same second: only the id orders them.
    makeWorkout({ startedAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 3))), ride }),
  );
  const yoga = makeWorkout({ discipline: "yoga", title: "=Yoga, slow", startedAt: new Date("2025-05-05") });
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, [ride]);
    await saveListedWorkouts(tx, rider, [...rides, yoga]);
  });
  await getDb().$transaction((tx) =>
    saveListedWorkouts(tx, stranger, [makeWorkout({ title: "Somebody else’s" })]),
  );
  await getDb().$executeRaw`
    INSERT INTO performance_graph (workout_id, sample_every_seconds, sample_seconds, sample_count)
    SELECT id, 1, '{1,2,3,100}', 4 FROM workout WHERE user_id = ${rider}::uuid AND discipline = 'cycling'`;
  await getDb().$executeRaw`
    INSERT INTO metric_series (workout_id, slug, display_name, unit, "values")
    SELECT workout_id, slug, slug, unit, readings::real[]
    FROM performance_graph, (VALUES
      ('output', 'W', '{100,NULL,120,130}'), ('heart_rate', 'bpm', '{NULL,NULL,131,132}')) AS read(slug, unit, readings)`;
});

describe("an export of many workouts", () => {
  it("is a table with a row for each of the rider's own, newest first", async () => {
    const { id, workoutCount } = await createExport(rider, { format: "csv", query: "" });
    const rows = (await readText(id)).trimEnd().split("\r\n");
    expect(workoutCount).toBe(rideCount + 1);
    expect(rows).toHaveLength(rideCount + 2);
    expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(rideCount + 2);
    expect(rows[1]).toContain("2026-01-20T00:00:00.000Z");
    expect(rows.at(-1)).toContain('"\'=Yoga, slow"');
    expect(rows.join("\n")).not.toContain("Somebody else");
    expect(await requireExport(rider, id)).toMatchObject({
      state: "completed",
      workoutCount: rideCount + 1,
      doneCount: rideCount + 1,
      byteCount: Buffer.byteLength(`${rows.join("\r\n")}\r\n`),
    });
  });

  it("holds what the filter lets through", async () => {
    const { id, workoutCount } = await createExport(rider, {
      format: "json",
      query: "discipline=yoga&sort=title&cursor=abc",
    });
    expect(workoutCount).toBe(1);
    const document: unknown = JSON.parse(await readText(id));
    expect(document).toMatchObject({
      query: "discipline=yoga",
      workouts: [{ title: "=Yoga, slow", graph: null, class: null }],
      problems: [],
    });
  });

  it("is a zip of files that open, those without samples too", async () => {
    const { id } = await createExport(rider, { format: "fit", query: "" });
    const files = Object.entries(unzipSync(await readBytes(id)));
    expect(files).toHaveLength(rideCount + 1);
    for (const [name, bytes] of files) {
      const decoder = new Decoder(Stream.fromByteArray(bytes));
      expect(decoder.checkIntegrity(), name).toBe(true);
      expect(decoder.read().messages.recordMesgs).toHaveLength(name.includes("yoga") ? 2 : 4);
    }
  });

  it("has one table of readings for each, empty where there was none", async () => {
    const { id } = await createExport(rider, { format: "csv_readings", query: "discipline=cycling" });
    const files = Object.values(unzipSync(await readBytes(id)));
    expect(files).toHaveLength(rideCount);
    const rows = strFromU8(files[0] ?? new Uint8Array()).split("\r\n");
    expect(rows[0]).toBe("seconds,time,output_watts,heart_rate_bpm");
    expect(rows[2]).toMatch(/^2,2026-01-20T00:00:02.000Z,,$/);
  });

  it("goes on without a workout that can't be written, and says so", async () => {
    const owner = await makeUser();
    await getDb().$transaction((tx) =>
      saveListedWorkouts(tx, owner, [makeWorkout({ title: "Odd" }), makeWorkout({ title: "Fine" })]),
    );
    await getDb().$executeRaw`
      INSERT INTO performance_graph (workout_id, sample_every_seconds, segments)
      SELECT id, 1, '"no list"' FROM workout WHERE user_id = ${owner}::uuid AND title = 'Odd'`;
    const { id } = await createExport(owner, { format: "tcx", query: "" });
    const files = unzipSync(await readBytes(id, owner));
    expect(Object.keys(files)).toEqual([expect.stringContaining("fine"), "problems.txt"]);
    expect(strFromU8(files["problems.txt"] ?? new Uint8Array())).toContain("2026-01-05 Odd");
    expect(await requireExport(owner, id)).toMatchObject({
      state: "completed",
      workoutCount: 2,
      doneCount: 1,
    });
  });

  it.each<ExportFormat>(["csv", "fit"])(
    "has nothing to give for an empty selection as %s",
    async (format) => {
      await expect(createExport(rider, { format, query: "discipline=rowing" })).rejects.toMatchObject({
        code: "invalid_input",
        field: "query",
      });
    },
  );
});

describe("the row of an export", () => {
  it("waits until somebody reads, and says when the reader left", async () => {
    const { id } = await createExport(rider, { format: "csv_readings", query: "" });
    const { pieces } = await openExport(rider, id);
    expect(await requireExport(rider, id)).toMatchObject({ state: "waiting", workoutsPerSecond: null });
    await pieces.next();
    expect(await requireExport(rider, id)).toMatchObject({ state: "running" });
    await pieces.return(undefined);
    expect(await pieces.next()).toMatchObject({ done: true });
    expect(await requireExport(rider, id)).toMatchObject({
      state: "cancelled",
      doneCount: 1,
      workoutCount: rideCount + 1,
    });
  });

  it("belongs to the download that began last", async () => {
    const { id } = await createExport(rider, { format: "csv", query: "" });
    const { pieces: first } = await openExport(rider, id);
    await first.next();
    const { pieces: second } = await openExport(rider, id);
    await second.next();
    await first.return(undefined);
    expect(await requireExport(rider, id)).toMatchObject({ state: "running" });
    await second.return(undefined);
    expect(await requireExport(rider, id)).toMatchObject({ state: "cancelled" });
  });

  it("counts as interrupted when it has been silent for long, and can be downloaded again", async () => {
    const { id } = await createExport(rider, { format: "csv", query: "" });
    const { pieces } = await openExport(rider, id);
    await pieces.next();
    await getDb().exportRun.update({
      where: { id },
      data: { lastActivityAt: new Date(Date.now() - 40_000) },
    });
    expect(await requireExport(rider, id)).toMatchObject({ state: "interrupted" });
    await readText(id);
    expect(await requireExport(rider, id)).toMatchObject({ state: "completed" });
  });

  it("goes when twenty newer ones are there, unless it is being downloaded", async () => {
    const owner = await makeUser();
    await saveListedWorkouts(getDb(), owner, [makeWorkout()]);
    const create = async () => (await createExport(owner, { format: "csv", query: "" })).id;
    const downloading = await create();
    const { pieces } = await openExport(owner, downloading);
    await pieces.next();
    const older = await create();
    const newer: string[] = [];
    while (newer.length < 20) newer.push(await create());
    const rows = await getDb().exportRun.findMany({ where: { userId: owner }, select: { id: true } });
    const ids = rows.map(({ id }) => id);
    expect(ids).not.toContain(older);
    expect(ids.toSorted()).toEqual([downloading, ...newer].toSorted());
    await pieces.return(undefined);
  });

  it("ends the download when it is removed", async () => {
    const { id } = await createExport(rider, { format: "csv", query: "" });
    const hold = await beginExport(rider, id, 3);
    await reportProgress(hold, { doneCount: 1, byteCount: 10 });
    expect(await requireExport(rider, id)).toMatchObject({ doneCount: 1, byteCount: 10, workoutCount: 3 });
    await deleteExport(rider, id);
    await expect(reportProgress(hold, { doneCount: 2, byteCount: 20 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is nobody else's", async () => {
    const { id } = await createExport(rider, { format: "csv", query: "" });
    const notFound = { code: "not_found" };
    await expect(requireExport(stranger, id)).rejects.toMatchObject(notFound);
    await expect(openExport(stranger, id)).rejects.toMatchObject(notFound);
    await expect(deleteExport(stranger, id)).rejects.toMatchObject(notFound);
    expect(await listExports(stranger)).toEqual([]);
    await deleteExport(rider, id);
    await expect(requireExport(rider, id)).rejects.toMatchObject(notFound);
  });
});

describe("exportWorkout", () => {
  it("gives everything that is held of one workout", async () => {
    const { id } = await getDb().workout.findFirstOrThrow({
      where: { userId: rider, discipline: "cycling" },
    });
    const file = await exportWorkout(rider, id, "json");
    expect(JSON.parse(strFromU8(file.bytes))).toMatchObject({
      id,
      class: { title: "30 min Climb Ride", instructor: { name: "Mira Vale" } },
      graph: {
        sampleSeconds: [1, 2, 3, 100],
        series: [
          { slug: "output", values: [100, null, 120, 130] },
          { slug: "heart_rate", values: [null, null, 131, 132] },
        ],
      },
    });
    await expect(exportWorkout(stranger, id, "json")).rejects.toMatchObject({ code: "not_found" });
  });
});

async function readBytes(id: string, userId = rider): Promise<Uint8Array> {
  const { pieces } = await openExport(userId, id);
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return Buffer.concat(chunks);
}

async function readText(id: string): Promise<string> {
  return strFromU8(await readBytes(id));
}
