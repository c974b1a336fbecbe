import { describe, expect, it } from "vitest";
import type { WorkoutRow } from "@/lib/workouts/list.ts";
import { groupByMonth } from "./group-by-month.ts";

function workout(startedAt: string, timeZone: string | null): WorkoutRow {
  return {
    id: startedAt,
    title: "30 min ride",
    instructorName: null,
    discipline: "cycling",
    startedAt: new Date(startedAt),
    timeZone,
    durationSeconds: 1800,
    totalOutputKj: null,
    averageOutputWatts: null,
    distanceMeters: null,
    averageHeartRateBpm: null,
    caloriesKcal: null,
    sparkValues: [],
    isPersonalRecord: false,
    graphState: "pending",
    rideDetailState: null,
    imageUrl: null,
  };
}

describe("groupByMonth", () => {
  it("asks for the month where the workout took place", () => {
    const groups = groupByMonth([
      workout("2026-11-01T03:00:00Z", "Europe/Berlin"),
      workout("2026-11-01T02:00:00Z", "Etc/GMT+5"),
      workout("2026-10-30T12:00:00Z", null),
    ]);
    expect(groups.map(({ month, workouts }) => [month, workouts.length])).toEqual([
      ["November 2026", 1],
      ["October 2026", 2],
    ]);
  });

  it("keeps the order of the list even where zones make months alternate", () => {
    const groups = groupByMonth([
      workout("2026-11-01T04:30:00Z", "Europe/Berlin"),
      workout("2026-11-01T04:20:00Z", "Etc/GMT+5"),
      workout("2026-11-01T04:10:00Z", "Europe/Berlin"),
    ]);
    expect(groups.map(({ month }) => month)).toEqual(["November 2026", "October 2026", "November 2026"]);
  });
});
