import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ListedWorkout } from "@/lib/peloton/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import type { WorkoutFilters } from "./filters.ts";
import { listWorkouts } from "./list.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";
import { readSelectionTotals } from "./selection-totals.ts";

let rider: string;
let stranger: string;

/** Every workout by the one thing in which it differs; the strangers' are the same. */
const workouts: Record<string, Partial<ListedWorkout>> = {
  plain: {},
  yoga: { discipline: "yoga", totalOutputKj: null },
  unnamed: { discipline: null, totalOutputKj: 0 },
  short: { durationSeconds: 1169 },
  almost: { durationSeconds: 1170 },
  long: { durationSeconds: 3629, totalOutputKj: 600 },
  free: { workoutType: "freestyle", instructorName: null },
  outside: { isOutdoor: true, workoutType: null },
  named: { instructorName: "Zoë O’Brien" },
  powerZone: { ride: makeRide({ title: "Power zone" }) },
  climb: { ride: makeRide({ title: "Climb" }), instructorName: null },
};

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  for (const userId of [rider, stranger]) await addWorkouts(userId);
  await getDb().workout.updateMany({ where: { title: "plain" }, data: { graphState: "fetched" } });
  await describeRide("powerZone", true, [
    { id: "pz", name: "Power Zone" },
    { id: "endurance", name: "Endurance" },
  ]);
  await describeRide("climb", false, [{ id: "climb", name: "Climb" }]);
});

const all = Object.keys(workouts);

describe("the filters", () => {
  it.each<[string, WorkoutFilters, string[]]>([
    ["nothing", {}, all],
    ["no discipline in particular", { disciplines: [] }, all],
    ["one discipline", { disciplines: ["yoga"] }, ["yoga"]],
    ["several disciplines, the missing one too", { disciplines: ["yoga", "other"] }, ["yoga", "unnamed"]],
    ["a class type", { classTypeId: "endurance" }, ["powerZone"]],
    ["an instructor, named by the list", { instructor: "Zoë O’Brien" }, ["named"]],
    ["an instructor, named by the class", { instructor: "Ines Holt" }, ["climb"]],
    ["a length as it is shown", { minMinutes: 20, maxMinutes: 20 }, ["almost"]],
    ["a least length", { minMinutes: 60 }, ["long"]],
    ["a greatest length", { maxMinutes: 19 }, ["short"]],
    ["a least output", { minOutputKj: 500 }, ["long"]],
    ["a greatest output, which none isn't", { maxOutputKj: 300 }, without("long", "yoga", "unnamed")],
    ["a graph", { hasGraph: true }, ["plain"]],
    ["no graph", { hasGraph: false }, without("plain")],
    ["Power Zone", { isPowerZone: true }, ["powerZone"]],
    ["no Power Zone", { isPowerZone: false }, without("powerZone")],
    ["freestyle", { isFreestyle: true }, ["free"]],
    ["no freestyle", { isFreestyle: false }, without("free")],
    ["outdoor", { isOutdoor: true }, ["outside"]],
    ["indoor", { isOutdoor: false }, without("outside")],
    ["several at once", { disciplines: ["cycling"], minMinutes: 60, isOutdoor: false }, ["long"]],
    ["what nothing is", { disciplines: ["yoga"], minOutputKj: 1 }, []],
  ])("let through for %s what it is and nobody else's", async (_what, filters, expected) => {
    expect((await list(filters)).toSorted()).toEqual(expected.toSorted());
    expect(await readSelectionTotals(rider, filters)).toMatchObject({ workoutCount: expected.length });
  });
});

describe("the days", () => {
  it.each<[string, string, string[]]>([
    ["2026-03-01", "2026-03-01", ["eastern evening", "nowhere", "tokyo morning"]],
    ["2026-02-28", "2026-02-28", ["unknown zone"]],
    ["2026-03-02", "2026-03-02", ["tokyo late"]],
    ["2026-03-03", "2026-12-31", []],
  ])("from %s to %s are those of the place", async (from, to, expected) => {
    const traveller = await makeUser();
    await save(traveller, {
      "eastern evening": { startedAt: new Date("2026-03-02T03:30:00Z"), timeZone: "America/New_York" },
      "tokyo morning": { startedAt: new Date("2026-02-28T15:00:00Z"), timeZone: "Asia/Tokyo" },
      "tokyo late": { startedAt: new Date("2026-03-01T15:00:00Z"), timeZone: "Asia/Tokyo" },
      nowhere: { startedAt: new Date("2026-03-01T23:59:59Z"), timeZone: null },
      "unknown zone": { startedAt: new Date("2026-02-28T23:59:59Z"), timeZone: "Mars/Olympus" },
    });
    expect((await list({ from, to }, traveller)).toSorted()).toEqual(expected.toSorted());
  });

  it("may be open on either side", async () => {
    expect(await list({ from: "2026-01-05" })).toHaveLength(all.length);
    expect(await list({ to: "2026-01-05" })).toHaveLength(all.length);
    expect(await list({ from: "2026-01-06" })).toEqual([]);
    expect(await list({ to: "2026-01-04" })).toEqual([]);
  });
});

describe("the sync that brought a workout", () => {
  it("lets through what came between its start and the next one's", async () => {
    const userId = await makeUser();
    await save(userId, { before: {} });
    const first = await startRun(userId);
    await save(userId, { "first new": {}, "other new": {} });
    const second = await startRun(userId);
    await save(userId, { "second new": {} });
    expect((await list({ syncRunId: first }, userId)).toSorted()).toEqual(["first new", "other new"]);
    expect(await list({ syncRunId: second }, userId)).toEqual(["second new"]);
    expect(await list({ syncRunId: first }, stranger)).toEqual([]);
    expect(await list({ syncRunId: randomUUID() }, userId)).toEqual([]);
  });
});

async function startRun(userId: string): Promise<string> {
  const [run] = await getDb().$queryRaw<{ id: string }[]>`
    INSERT INTO sync_run (user_id, upstream, trigger, mode, state, started_at)
    VALUES (${userId}::uuid, 'demo', 'manual', 'incremental', 'completed', clock_timestamp()) RETURNING id`;
  if (!run) throw new Error("no run was written");
  return run.id;
}

async function list(filters: WorkoutFilters, userId = rider): Promise<string[]> {
  const page = await listWorkouts(userId, { filters, limit: 100 });
  expect(page.total).toBe(page.workouts.length);
  return page.workouts.map(({ title }) => title);
}

function without(...names: string[]): string[] {
  return all.filter((name) => !names.includes(name));
}

async function addWorkouts(userId: string): Promise<void> {
  await save(userId, workouts);
  await getDb().instructor.upsert({
    where: { id: "ines" },
    create: { id: "ines", name: "Ines Holt" },
    update: {},
  });
}

async function save(userId: string, byTitle: Record<string, Partial<ListedWorkout>>): Promise<void> {
  const listed = Object.entries(byTitle).map(([title, change]) => makeWorkout({ title, ...change }));
  const rides = listed.flatMap(({ ride }) => (ride ? [ride] : []));
  await getDb().$transaction(async (tx) => {
    await saveListedRides(tx, rides);
    await saveListedWorkouts(tx, userId, listed);
  });
}

async function describeRide(
  title: string,
  isPowerZone: boolean,
  classTypes: { id: string; name: string }[],
): Promise<void> {
  const id = workouts[title]?.ride?.id ?? "";
  await getDb().ride.update({
    where: { id },
    data: { isPowerZone, classTypes, instructorId: title === "climb" ? "ines" : null },
  });
}
