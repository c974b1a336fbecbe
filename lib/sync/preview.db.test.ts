import { describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { makeConnectedUser, syncWhole, useSimulatedPeloton } from "@/dev/testing/simulated-sync.ts";
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
    "says what is wrong when Peloton answers %i, and asks again afterwards",
    async (status, problem) => {
      const userId = await makeConnectedUser("newcomer");
      await peloton.setFaults({ match: "^/api/user/", kind: "status", status, retryAfterSeconds: 1 });
      expect(await previewSync(userId)).toMatchObject({ newCount: null, problem });
      await peloton.setFaults();
      await expect.poll(async () => (await previewSync(userId)).newCount, { timeout: 10_000 }).toBe(12);
    },
  );

  it("needs a connection", async () => {
    await expect(previewSync(await makeUser())).rejects.toMatchObject({ code: "not_connected" });
  });
});
