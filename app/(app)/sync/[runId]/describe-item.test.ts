import { describe, expect, it } from "vitest";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { composeDetails, nameItem } from "./describe-item.ts";

const item: SyncItemRow = {
  id: "7b0c0c0e-7c1c-4f5e-9a55-0d8f3c1f0a12",
  kind: "performance_graph",
  targetId: "c0ffee",
  title: "45 min Power Zone Ride",
  workoutId: null,
  workoutStartedAt: "2026-11-20T06:30:00.000Z",
  state: "failed",
  reason: "peloton_error",
  reasonText: "Peloton answered with an error, also after several tries.",
  httpStatus: 500,
  attempts: 5,
  nextAttemptAt: null,
  finishedAt: "2026-11-24T12:00:00.000Z",
  ignoredAt: null,
  ignoredNote: null,
};

describe("an item in words", () => {
  it("has all that is known, and leaves out what isn't", () => {
    expect(composeDetails(item).split("\n")).toEqual([
      "Item: 45 min Power Zone Ride",
      "Phase: Performance graph",
      "Peloton’s number: c0ffee",
      "Workout of: 2026-11-20T06:30:00.000Z",
      "Reason: Peloton answered with an error, also after several tries.",
      "HTTP status: 500",
      "Attempts: 5",
      "Last attempt: 2026-11-24T12:00:00.000Z",
    ]);
  });

  it("has a name even when nothing is known of it", () => {
    expect(nameItem({ ...item, title: null })).toBe("Peloton’s number c0ffee");
  });
});
