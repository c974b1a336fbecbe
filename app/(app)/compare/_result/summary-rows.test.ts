import { describe, expect, it } from "vitest";
import { listSummaryRows, type SummarySide } from "./summary-rows.ts";

const nothing: SummarySide = {
  id: "1",
  title: "30 min Climb Ride",
  instructorName: null,
  discipline: "cycling",
  startedAt: new Date("2026-01-05T12:00:00Z"),
  durationSeconds: null,
  totalOutputKj: null,
  distanceMeters: null,
  caloriesKcal: null,
  averageOutputWatts: null,
  normalizedOutputWatts: null,
  best20MinutesOutputWatts: null,
  averageSpeedMetersPerSecond: null,
  averageCadenceRpm: null,
  averageHeartRateBpm: null,
  maxHeartRateBpm: null,
  ftp: null,
};

const ftpOf = (ftpWatts: number) => ({
  entryId: null,
  workoutId: null,
  effectiveAt: new Date(),
  day: "2026-01-01",
  ftpWatts,
  origin: "rider" as const,
  isEarlier: false,
});

describe("listSummaryRows", () => {
  it("tells both and their difference, with its sign", () => {
    const live = { ...nothing, totalOutputKj: 251.6, averageHeartRateBpm: 150, durationSeconds: 1800 };
    const ghost = { ...nothing, totalOutputKj: 240.2, averageHeartRateBpm: 154, durationSeconds: 1865 };
    expect(listSummaryRows(live, ghost, "metric")).toEqual([
      { name: "Total output", live: "252 kJ", ghost: "240 kJ", difference: "+11 kJ" },
      { name: "Duration", live: "30:00", ghost: "31:05", difference: "−1:05 min" },
      { name: "Average heart rate", live: "150 bpm", ghost: "154 bpm", difference: "−4 bpm" },
    ]);
  });

  it("has no difference where one wasn’t measured, and no row where neither was", () => {
    expect(
      listSummaryRows({ ...nothing, caloriesKcal: 300 }, { ...nothing, totalOutputKj: 0 }, "metric"),
    ).toEqual([{ name: "Calories", live: "300 kcal", ghost: null, difference: null }]);
  });

  it("speaks of pace only where both do", () => {
    const run = { ...nothing, discipline: "running", averageSpeedMetersPerSecond: 2.5, distanceMeters: 5000 };
    const slower = { ...run, averageSpeedMetersPerSecond: 2.4, distanceMeters: 4800 };
    const rows = listSummaryRows(run, slower, "metric");
    expect(rows).toContainEqual({ name: "Distance", live: "5 km", ghost: "4.8 km", difference: "+200 m" });
    expect(rows).toContainEqual({
      name: "Average pace",
      live: "6:40 /km",
      ghost: "6:57 /km",
      difference: "",
    });
    expect(rows).toContainEqual({
      name: "Average speed",
      live: "9 km/h",
      ghost: "8.6 km/h",
      difference: "+0.4 km/h",
    });
    const ride = { ...slower, discipline: "cycling" };
    expect(listSummaryRows(run, ride, "metric").map(({ name }) => name)).not.toContain("Average pace");
  });

  it("tells the FTP of each day", () => {
    expect(
      listSummaryRows({ ...nothing, ftp: ftpOf(210) }, { ...nothing, ftp: ftpOf(200) }, "metric"),
    ).toEqual([{ name: "FTP of the day", live: "210 W", ghost: "200 W", difference: "+10 W" }]);
  });
});
