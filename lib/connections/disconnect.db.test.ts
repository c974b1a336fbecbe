import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { disconnectPeloton } from "./disconnect.ts";
import { findConnection } from "./find.ts";
import { makeConnection, makeRun, makeUser, makeWorkout } from "./testing/rows.ts";

describe("disconnectPeloton", () => {
  it("forgets the tokens and keeps the history", async () => {
    const userId = await makeUser();
    await makeConnection(userId);
    await makeWorkout(userId);
    await disconnectPeloton(userId, { deleteHistory: false });
    expect(await findConnection(userId)).toBeNull();
    expect(await getDb().workout.count({ where: { userId } })).toBe(1);
  });

  it("deletes the history with its graphs, and nobody else's", async () => {
    const [userId, otherId] = [await makeUser(), await makeUser()];
    await makeConnection(userId);
    const workoutId = await makeWorkout(userId);
    await makeWorkout(otherId);
    await getDb().ftpEntry.createMany({
      data: [
        { userId, ftpWatts: 200, source: "peloton_test", effectiveAt: new Date() },
        { userId, ftpWatts: 210, source: "rider", effectiveAt: new Date() },
      ],
    });
    await disconnectPeloton(userId, { deleteHistory: true });
    expect(await getDb().workout.count({ where: { userId } })).toBe(0);
    expect(await getDb().performanceGraph.count({ where: { workoutId } })).toBe(0);
    expect(await getDb().ftpEntry.findMany({ where: { userId } })).toMatchObject([{ source: "rider" }]);
    expect(await getDb().workout.count({ where: { userId: otherId } })).toBe(1);
  });

  it("cancels the sync that is running with all that is left of it", async () => {
    const userId = await makeUser();
    await makeConnection(userId);
    const run = await makeRun(userId, ["queued", "running", "waiting_retry", "done"]);
    await disconnectPeloton(userId, { deleteHistory: false });
    const cancelled = await getDb().syncRun.findUniqueOrThrow({
      where: { id: run.id },
      include: { items: true },
    });
    expect(cancelled).toMatchObject({ state: "cancelled", stateReason: "disconnected" });
    expect(cancelled.finishedAt).not.toBeNull();
    const states = cancelled.items.map((item) => item.state).toSorted();
    expect(states).toEqual(["cancelled", "cancelled", "cancelled", "done"]);
  });

  it("leaves syncs alone that have ended", async () => {
    const userId = await makeUser();
    await makeConnection(userId);
    const run = await makeRun(userId, ["done"]);
    await getDb().syncRun.update({ where: { id: run.id }, data: { state: "completed" } });
    await disconnectPeloton(userId, { deleteHistory: false });
    expect(await getDb().syncRun.findUnique({ where: { id: run.id } })).toMatchObject({ state: "completed" });
  });

  it("has nothing to do without a connection, but still deletes a kept history", async () => {
    const userId = await makeUser();
    await makeWorkout(userId);
    await expect(disconnectPeloton(userId, { deleteHistory: false })).rejects.toMatchObject({
      code: "not_connected",
    });
    await disconnectPeloton(userId, { deleteHistory: true });
    expect(await getDb().workout.count({ where: { userId } })).toBe(0);
  });
});
