import { describe, expect, it } from "vitest";
import { makeRide, makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { SyncItemState } from "@/lib/db/generated/enums.ts";
import { findRideRefusal } from "./ride-refusal.ts";

async function ask(userId: string, rideId: string, state: SyncItemState, reason: string | null = null) {
  const isOver = state === "failed" || state === "done";
  await getDb().syncRun.create({
    data: {
      userId,
      upstream: "peloton",
      trigger: "manual",
      mode: "full",
      ...(isOver && { state: "completed" }),
      items: { create: { kind: "ride_details", targetId: rideId, state, reason, sortAt: new Date() } },
    },
  });
}

describe("findRideRefusal", () => {
  it("gives the reason that is for good, though a later sync failed for another", async () => {
    const [userId, { id }] = [await makeUser(), makeRide()];
    expect(await findRideRefusal(userId, id)).toBeNull();
    await ask(userId, id, "failed", "peloton_error");
    expect(await findRideRefusal(userId, id)).toBeNull();
    await ask(userId, id, "failed", "membership_required");
    await ask(userId, id, "failed", "peloton_error");
    expect(await findRideRefusal(userId, id)).toBe("membership_required");
  });

  it("is none for somebody else, nor while it is asked for once more", async () => {
    const [userId, { id }] = [await makeUser(), makeRide()];
    await ask(userId, id, "failed", "membership_required");
    expect(await findRideRefusal(await makeUser(), id)).toBeNull();
    await ask(userId, id, "waiting_retry");
    expect(await findRideRefusal(userId, id)).toBeNull();
  });
});
