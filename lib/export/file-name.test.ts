import { describe, expect, it } from "vitest";
import { nameWorkoutFile } from "./file-name.ts";
import { makeExportWorkout } from "./testing/material.ts";

describe("nameWorkoutFile", () => {
  it("begins with the day and time of the workout's place", () => {
    expect(nameWorkoutFile(makeExportWorkout(), "fit")).toBe(
      "2026-11-24_1832_30-min-climb-ride_0b6e3a0e.fit",
    );
  });

  it.each([
    ["Émile’s Tür/../etc: 45 min", "emile-s-tur-etc-45-min"],
    ["瑜伽", "workout"],
    ["x".repeat(200), "x".repeat(60)],
  ])("makes %j safe for any disk", (title, slug) => {
    const name = nameWorkoutFile(makeExportWorkout({ title, timeZone: null }), "tcx");
    expect(name).toBe(`2026-11-24_2332_${slug}_0b6e3a0e.tcx`);
  });
});
