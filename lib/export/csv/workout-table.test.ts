import { expect, it } from "vitest";
import { makeExportWorkout, noLoad } from "@/lib/export/testing/material.ts";
import { formatWorkoutTableHeader, formatWorkoutTableRow } from "./workout-table.ts";

function readRow(row: string): Record<string, string | undefined> {
  const names = formatWorkoutTableHeader().trimEnd().split(",");
  const values = row.trimEnd().split(",");
  expect(values).toHaveLength(names.length);
  return Object.fromEntries(names.map((name, index) => [name, values[index]]));
}

it("tells a workout in a row, with the time of its place", () => {
  const load = { ftpWatts: 200, intensityFactor: 0.76, trainingStressScore: 28.88 };
  expect(readRow(formatWorkoutTableRow(makeExportWorkout({ heartRateZoneSeconds: [10, 20] }), load))).toEqual(
    expect.objectContaining({
      started_at_local: "2026-11-24T18:32:00-05:00",
      started_at_utc: "2026-11-24T23:32:00.000Z",
      time_zone: "America/New_York",
      title: "30 min Climb Ride",
      duration_seconds: "1800",
      total_output_kj: "251.37",
      normalized_output_watts: "152",
      ftp_watts: "200",
      intensity_factor: "0.76",
      training_stress_score: "28.9",
      heart_rate_zone_2_seconds: "20",
      heart_rate_zone_5_seconds: "",
      average_incline_percent: "",
    }),
  );
});

it("guards a title that a table program would run", () => {
  expect(readRow(formatWorkoutTableRow(makeExportWorkout({ title: "=cmd|calc" }), noLoad))).toMatchObject({
    title: "'=cmd|calc",
    ftp_watts: "",
  });
});
