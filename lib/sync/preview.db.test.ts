import { describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { makeConnectedUser, syncWhole, useSimulatedPeloton } from "@/dev/testing/simulated-sync.ts";
import { getDb } from "@/lib/db/client.ts";
import { ignoreItems } from "./ignore-items.ts";
import { listSyncItems } from "./items.ts";
import { previewSync } from "./preview.ts";

const peloton = useSimulatedPeloton({ demoWorkouts: 130 });

describe("previewSync", () => {
  it("tells how much a first sync brings, and how many requests that takes", async () => {
    const preview = await previewSync(await makeConnectedUser("demo"));
    expect(preview).toMatchObject({
      upstreamTotal: 130,
      held: 0,
      newCount: 130,
      isExact: true,
      problem: null,
    });
    expect(preview.incremental.requests).toBeGreaterThanOrEqual(2 + 130);
    expect(preview.incremental.requests).toBeLessThanOrEqual(2 + 2 * 130);
    expect(preview.incremental.seconds).toBe(Math.ceil(preview.incremental.requests / 1000));
  });

  it("counts what is new since the last sync, and nothing when nothing is", async () => {
    const userId = await makeConnectedUser("newcomer");
    await syncWhole(userId);
    expect(await previewSync(userId)).toMatchObject({ newCount: 0, isExact: true, held: 12 });

    const other = await makeConnectedUser("newcomer");
    await syncWhole(other);
    await peloton.control("POST", "/__sim/riders/newcomer/workouts", {});
    expect(await previewSync(other)).toMatchObject({ newCount: 1, isExact: true, upstreamTotal: 13 });
  });

  it("doesn't count what no later sync would ask for: refused classes, and what is ignored", async () => {
    const userId = await makeConnectedUser("newcomer");
    await getDb().ride.updateMany({ data: { detailState: "placeholder" } });
    await peloton.setFaults(
      { match: "^/api/ride/", kind: "status", status: 402 },
      { match: "^/api/workout/", kind: "truncated" },
    );
    const { runId } = await syncWhole(userId);
    await peloton.setFaults();
    expect((await previewSync(userId)).pending).toEqual({ rideDetails: 0, performanceGraphs: 12 });
    const failed = await listSyncItems(userId, runId, {
      state: "failed",
      kind: "performance_graph",
      limit: 50,
    });
    await ignoreItems(userId, runId, { itemIds: failed?.items.map(({ id }) => id) ?? [], note: null });
    expect((await previewSync(userId)).pending).toEqual({ rideDetails: 0, performanceGraphs: 0 });
  });

  it("asks Peloton once for many looks", async () => {
    const userId = await makeConnectedUser("newcomer");
    await peloton.control("POST", "/__sim/stats/reset");
    await Promise.all([previewSync(userId), previewSync(userId), previewSync(userId)]);
    expect((await peloton.readStats()).served.requests).toBe(1);
  });

  it.each([
    [503, "peloton_unreachable"],
    [429, "throttled"],
  ] as const)(
    "says what is wrong when Peloton answers %i, and asks again a little later",
    async (status, problem) => {
      const userId = await makeConnectedUser("newcomer");
      await peloton.setFaults({ match: "^/api/user/", kind: "status", status, retryAfterSeconds: 1 });
      expect(await previewSync(userId)).toMatchObject({ newCount: null, problem });
      await peloton.setFaults();
      await peloton.control("POST", "/__sim/stats/reset");
      expect(await previewSync(userId)).toMatchObject({ newCount: null, problem });
      expect((await peloton.readStats()).served.requests).toBe(0);
      await expect.poll(async () => (await previewSync(userId)).newCount, { timeout: 20_000 }).toBe(12);
    },
  );

  it("needs a connection", async () => {
    await expect(previewSync(await makeUser())).rejects.toMatchObject({ code: "not_connected" });
  });
});
