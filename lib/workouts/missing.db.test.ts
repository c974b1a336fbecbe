import { expect, it } from "vitest";
import { makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { readCompleteness } from "./completeness.ts";
import { decideMissing, listMissingWorkouts } from "./missing.ts";
import { saveListedWorkouts } from "./save-listed-workouts.ts";

/** A rider with five workouts, of which three are gone upstream. */
async function makeHistory(): Promise<{ userId: string; missingIds: string[] }> {
  const userId = await makeUser();
  const workouts = Array.from({ length: 5 }, (_, index) =>
    makeWorkout({ startedAt: new Date(Date.UTC(2026, 0, 5 - index)) }),
  );
  await saveListedWorkouts(getDb(), userId, workouts);
  const missing = await getDb().workout.updateManyAndReturn({
    where: { userId, startedAt: { lt: new Date(Date.UTC(2026, 0, 3, 12)) } },
    data: { missingSinceAt: new Date() },
    select: { id: true },
  });
  return { userId, missingIds: missing.map((workout) => workout.id) };
}

it("lists what is gone, page by page, and counts it apart", async () => {
  const { userId, missingIds } = await makeHistory();
  const first = await listMissingWorkouts(userId, { limit: 2 });
  const rest = await listMissingWorkouts(userId, { limit: 2, cursor: first.nextCursor ?? "" });
  const ids = [...first.workouts, ...rest.workouts].map((workout) => workout.id);
  expect(new Set(ids)).toEqual(new Set(missingIds));
  expect(rest.nextCursor).toBeNull();
  expect(await readCompleteness(userId)).toMatchObject({ held: 2, missingUpstream: 3 });
});

it("keeps, takes that back, and deletes only when told to", async () => {
  const { userId, missingIds } = await makeHistory();
  expect(await decideMissing(userId, "keep", missingIds.slice(0, 1))).toBe(1);
  expect(await readCompleteness(userId)).toMatchObject({ held: 2, missingUpstream: 2 });
  expect(await decideMissing(userId, "undecide", missingIds.slice(0, 1))).toBe(1);
  expect(await decideMissing(userId, "keep", missingIds.slice(0, 1))).toBe(1);
  expect(await decideMissing(userId, "delete")).toBe(2);
  expect(await getDb().workout.count({ where: { userId } })).toBe(3);
});

it("leaves alone what Peloton has, and what is another rider's", async () => {
  const { userId, missingIds } = await makeHistory();
  const present = await getDb().workout.findFirstOrThrow({ where: { userId, missingSinceAt: null } });
  expect(await decideMissing(userId, "delete", [present.id])).toBe(0);
  expect(await decideMissing(await makeUser(), "delete", missingIds)).toBe(0);
  expect(await getDb().workout.count({ where: { userId } })).toBe(5);
});
