import { beforeAll, describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { buildConditions } from "./conditions.ts";
import { decodeCursor } from "./cursor.ts";
import { buildKeysSql, listNewestWorkouts, listWorkouts } from "./list.ts";
import { defaultSort } from "./sort.ts";

const workoutCount = 12_000;
const yogaCount = workoutCount / 100;
let rider: string;
let stranger: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  await Promise.all([addWorkouts(rider, workoutCount), addWorkouts(stranger, 300)]);
  await getDb().$executeRaw`ANALYZE workout`;
});

describe("listWorkouts", () => {
  it("walks from the newest to the oldest and meets each workout once, those of the same second too", async () => {
    const pages = await readAllPages(1_000);
    const seen = pages.flatMap((page) => page.workouts);
    expect(seen).toHaveLength(workoutCount);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(workoutCount);
    expect(seen.map(sortKey)).toEqual(seen.map(sortKey).toSorted().toReversed());
    expect(pages.map(({ newerCount }) => newerCount)).toEqual(pages.map((_, index) => index * 1_000));
  });

  it("leads back the way it came", async () => {
    const first = await listWorkouts(rider, { limit: 20 });
    const second = await listWorkouts(rider, { limit: 20, cursor: first.nextCursor ?? "" });
    const back = await listWorkouts(rider, { limit: 20, cursor: second.previousCursor ?? "" });
    expect(first.previousCursor).toBeNull();
    expect(back).toEqual(first);
  });

  it("filters by discipline, with the count of all pages", async () => {
    const page = await listWorkouts(rider, { limit: 50, filters: { disciplines: ["yoga"] } });
    expect(new Set(page.workouts.map(({ discipline }) => discipline))).toEqual(new Set(["yoga"]));
    expect(page.total).toBe(yogaCount);
  });

  it("shows a rider nothing of a stranger's", async () => {
    const [first] = await listNewestWorkouts(stranger, 1);
    const own = await readAllPages(1_000);
    expect(own.flatMap(({ workouts }) => workouts).some(({ id }) => id === first?.id)).toBe(false);
    expect((await listWorkouts(await makeUser(), { limit: 5 })).workouts).toEqual([]);
  });

  it("refuses a cursor that isn't one, and one of another sort", async () => {
    const { nextCursor } = await listWorkouts(rider, { limit: 5 });
    const refusal = { code: "invalid_input", field: "cursor" };
    await expect(listWorkouts(rider, { limit: 5, cursor: "page-2" })).rejects.toMatchObject(refusal);
    await expect(
      listWorkouts(rider, {
        limit: 5,
        cursor: nextCursor ?? "",
        sort: { column: "date", direction: "asc" },
      }),
    ).rejects.toMatchObject(refusal);
  });

  it("goes on from a cursor of an earlier address", async () => {
    const first = await listWorkouts(rider, { limit: 20 });
    const last = first.workouts.at(-1);
    const earlier = Buffer.from(`older,${last?.startedAt.toISOString()},${last?.id}`).toString("base64url");
    expect(await listWorkouts(rider, { limit: 20, cursor: earlier })).toEqual(
      await listWorkouts(rider, { limit: 20, cursor: first.nextCursor ?? "" }),
    );
  });

  it.each([
    ["the first page", [], "none"],
    ["a page in the middle", [], "older"],
    ["a page on the way back", [], "newer"],
    ["a page of one discipline", ["cycling"], "none"],
  ] as const)(
    "reads %s in the order of the index, without sorting",
    async (_what, disciplines, direction) => {
      const plan = await explainPage([...disciplines], direction);
      expect(plan).toContain("workout_user_id_started_at_id_idx");
      expect(plan).not.toContain('"Sort"');
    },
  );

  it("touches no more workouts than a page holds", async () => {
    const rows = await getDb().$queryRaw<{ "QUERY PLAN": unknown }[]>`
      EXPLAIN (ANALYZE, FORMAT JSON) ${buildKeysSql(await buildConditions(rider, {}), defaultSort, null, 51)}`;
    const [, scanned] =
      /"workout_user_id_started_at_id_idx".*?"Actual Rows":(\d+)/.exec(JSON.stringify(rows)) ?? [];
    expect(Number(scanned)).toBe(51);
  });
});

/** Two workouts share each second; every hundredth is yoga. */
async function addWorkouts(userId: string, count: number): Promise<void> {
  await getDb().$executeRaw`
    INSERT INTO workout (user_id, peloton_workout_id, recorded_at, started_at, status, title, discipline)
    SELECT ${userId}::uuid, 'w' || n, now(), timestamptz '2026-11-01 06:00Z' - make_interval(hours => n / 2),
      'COMPLETE', 'Ride ' || n, CASE WHEN n % 100 = 0 THEN 'yoga' ELSE 'cycling' END
    FROM generate_series(1, ${count}::int) AS n`;
}

async function readAllPages(limit: number) {
  const pages = [await listWorkouts(rider, { limit })];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    pages.push(await listWorkouts(rider, { limit, cursor }));
  }
  return pages;
}

async function explainPage(disciplines: string[], direction: "none" | "older" | "newer"): Promise<string> {
  const middle = decodeCursor(await findMiddle());
  const cursor = direction === "none" || !middle ? null : { ...middle, direction };
  const filters = disciplines.length > 0 ? { disciplines } : {};
  const rows = await getDb().$queryRaw<{ "QUERY PLAN": unknown }[]>`
    EXPLAIN (FORMAT JSON) ${buildKeysSql(await buildConditions(rider, filters), defaultSort, cursor, 51)}`;
  return JSON.stringify(rows);
}

async function findMiddle(): Promise<string> {
  const { nextCursor } = await listWorkouts(rider, { limit: workoutCount / 2 });
  expect(decodeCursor(nextCursor ?? "")).not.toBeNull();
  return nextCursor ?? "";
}

function sortKey({ startedAt, id }: { startedAt: Date; id: string }): string {
  return `${startedAt.toISOString()} ${id}`;
}
