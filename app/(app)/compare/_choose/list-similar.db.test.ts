import { beforeAll, describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { listSimilar } from "./list-similar.ts";
import { putReadingsFirst } from "./put-readings-first.ts";

let rider: string;
let chosen: { id: string; discipline: string | null; durationSeconds: number | null };

beforeAll(async () => {
  rider = await makeUser();
  await getDb().$transaction((tx) =>
    saveListedWorkouts(tx, rider, [
      makeWorkout({ title: "FTP test", durationSeconds: 1200 }),
      makeWorkout({ title: "20 min ride", durationSeconds: 1195 }),
      makeWorkout({ title: "20 min ride without readings", durationSeconds: 1200 }),
      makeWorkout({ title: "45 min ride", durationSeconds: 2700 }),
      makeWorkout({ title: "20 min stretch", discipline: "stretching", durationSeconds: 1200 }),
    ]),
  );
  await getDb().workout.updateMany({
    where: { userId: rider, title: { not: { contains: "without" } } },
    data: { graphState: "fetched" },
  });
  chosen = await getDb().workout.findFirstOrThrow({ where: { userId: rider, title: "FTP test" } });
});

describe("what is offered first", () => {
  it("is of the same discipline and about as long, with readings, and not the workout itself", async () => {
    expect((await listSimilar(rider, chosen)).map(({ title }) => title)).toEqual(["20 min ride"]);
  });

  it("is nothing where the discipline or the length isn't known", async () => {
    expect(await listSimilar(rider, { ...chosen, discipline: null })).toEqual([]);
    expect(await listSimilar(rider, { ...chosen, durationSeconds: null })).toEqual([]);
  });

  it("has readings, else the order that it came in", () => {
    const found = ["empty", "fetched", "pending", "fetched"].map((graphState, id) => ({ id, graphState }));
    expect(putReadingsFirst(found).map(({ id }) => id)).toEqual([1, 3, 0, 2]);
  });
});
