import { describe, expect, it } from "vitest";
import type { Split } from "@/lib/workouts/splits.ts";
import { tableSplits } from "./split-rows.ts";

const meterPerMile = 1609.344;

function makeSplit(change: Partial<Split>): Split {
  return {
    markerMeters: null,
    splitSeconds: null,
    elapsedSeconds: null,
    averageSpeedMetersPerSecond: null,
    averageOutputWatts: null,
    strokeRateSpm: null,
    elevationChangeMeters: null,
    isBest: false,
    hasFloorPart: false,
    ...change,
  };
}

describe("tableSplits", () => {
  it("knows the pace of each split, and of the unfinished last one", () => {
    const splits = [
      makeSplit({ markerMeters: meterPerMile, splitSeconds: 600 }),
      makeSplit({ markerMeters: 2 * meterPerMile, splitSeconds: 540, isBest: true }),
      makeSplit({ markerMeters: meterPerMile / 2, splitSeconds: 300 }),
    ];
    expect(tableSplits(splits, "running", "imperial")).toEqual({
      columns: [
        { name: "Time", unit: null },
        { name: "Pace", unit: "/mi" },
      ],
      rows: [
        { marker: "1 mi", isBest: false, hasFloorPart: false, cells: ["10:00", "10:00"] },
        { marker: "2 mi", isBest: true, hasFloorPart: false, cells: ["9:00", "9:00"] },
        { marker: "last 0.5 mi", isBest: false, hasFloorPart: false, cells: ["5:00", "10:00"] },
      ],
    });
  });

  it("shows what the rower measures, and a gap where it measured nothing", () => {
    const splits = [
      makeSplit({ markerMeters: 500, splitSeconds: 125, averageOutputWatts: 140.4, strokeRateSpm: 24 }),
      makeSplit({ markerMeters: 1000, splitSeconds: 125, hasFloorPart: true }),
    ];
    expect(tableSplits(splits, "caesar", "metric")).toEqual({
      columns: [
        { name: "Time", unit: null },
        { name: "Pace", unit: "/500 m" },
        { name: "Power", unit: "W" },
        { name: "Stroke rate", unit: "spm" },
      ],
      rows: [
        {
          marker: "0.5 km",
          isBest: false,
          hasFloorPart: false,
          cells: ["2:05", "2:05", "140", "24"],
        },
        { marker: "1 km", isBest: false, hasFloorPart: true, cells: ["2:05", "2:05", null, null] },
      ],
    });
  });

  it("is nothing without splits", () => {
    expect(tableSplits([], "running", "metric")).toBeNull();
  });
});
