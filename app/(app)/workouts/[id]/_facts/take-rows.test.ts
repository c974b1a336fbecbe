import { describe, expect, it } from "vitest";
import type { ClassTake } from "@/lib/workouts/takes.ts";
import { listTakeRows } from "./take-rows.ts";

function makeTake(id: string, change: Partial<ClassTake> = {}): ClassTake {
  return {
    id,
    startedAt: new Date("2026-01-05T12:00:00Z"),
    timeZone: "America/New_York",
    totalOutputKj: 250,
    averageOutputWatts: null,
    distanceMeters: null,
    caloriesKcal: null,
    averageHeartRateBpm: null,
    graphState: "fetched",
    isBest: false,
    ...change,
  };
}

describe("listTakeRows", () => {
  it("tells each take against this one and lays this one over it", () => {
    const takes = [
      makeTake("better", { totalOutputKj: 262.4, isBest: true }),
      makeTake("this"),
      makeTake("worse", { totalOutputKj: 241.6 }),
      makeTake("same", { totalOutputKj: 250.3 }),
    ];
    expect(listTakeRows(takes, "this")).toMatchObject([
      {
        isBest: true,
        value: "262 kJ",
        difference: "12 kJ more",
        compareHref: "/compare?ghost=better&live=this",
      },
      { isThis: true, value: "250 kJ", difference: null, compareHref: null },
      { difference: "8 kJ less" },
      { difference: "the same" },
    ]);
  });

  it("has no difference and no best where there is nothing to compare", () => {
    const takes = [
      makeTake("this", { isBest: true }),
      makeTake("flat", { totalOutputKj: null, caloriesKcal: 88 }),
    ];
    expect(listTakeRows(takes, "this")).toMatchObject([
      { isBest: false },
      { value: "88 kcal", difference: null },
    ]);
  });

  it("can't lay a take over another one without both graphs", () => {
    const takes = [makeTake("this"), makeTake("other", { graphState: "pending" })];
    expect(listTakeRows(takes, "this")[1]?.compareHref).toBeNull();
    const pending = [makeTake("this", { graphState: "pending" }), makeTake("other")];
    expect(listTakeRows(pending, "this")[1]?.compareHref).toBeNull();
  });
});
