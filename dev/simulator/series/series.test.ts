import { describe, expect, it } from "vitest";
import { meanOf } from "../answers/units.ts";
import { classAt } from "../catalogue/classes.ts";
import type { ClassStyle } from "../catalogue/class-styles.ts";
import { buildHistory } from "../riders/history.ts";
import { describeRiders } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import { generateHeartRate, generateSeries } from "./series.ts";

const rider = describeRiders(4213).demo;
const history = buildHistory(rider);

function find(style: ClassStyle, wanted: (record: WorkoutRecord) => boolean) {
  const found = history.find(
    (one) => one.classIndex !== null && classAt(one.classIndex).template.style === style && wanted(one),
  );
  if (!found) throw new Error(`No ${style} workout`);
  return found;
}

describe("generated series", () => {
  it("follow the zones that the class asks for", () => {
    const record = find("powerZone", (one) => one.machine === "bike" && one.status === "COMPLETE");
    const watts = generateSeries(record, rider).outputWatts ?? [];
    const early = watts.slice(20, 100);

    expect(meanOf(early) / record.ftp.watts).toBeLessThan(0.6);
    expect(Math.max(...watts) / record.ftp.watts).toBeGreaterThan(0.95);
    expect(meanOf(watts.slice(-60))).toBeLessThan(meanOf(watts));
  });

  it("keep resistance within what a bike has, bootcamps included", () => {
    const record = find("bikeBootcamp", (one) => one.machine === "bike");
    const { resistancePercent, cadenceRpm, outputWatts } = generateSeries(record, rider);

    expect(Math.max(...(resistancePercent ?? []))).toBeLessThan(85);
    expect(outputWatts?.every((watts, second) => watts === 0 || (cadenceRpm?.[second] ?? 0) > 0)).toBe(true);
    expect(outputWatts?.filter((watts) => watts === 0).length).toBeGreaterThan(record.durationSeconds / 3);
  });

  it("lose the heart rate while the strap is broken", () => {
    const record = find("music", (one) => one.heartRate === "broken");
    const beats = generateSeries(record, rider).heartRateBpm ?? [];

    expect(beats.filter((value) => value === 0).length).toBeGreaterThan(30);
    expect(beats.some((value) => value > 0)).toBe(true);
  });

  it("are the same every time, the heart alone or with the rest", () => {
    const record = find("music", (one) => one.heartRate === "steady");

    expect(generateSeries(record, rider)).toEqual(generateSeries(record, rider));
    expect(generateHeartRate(record, rider)).toEqual(generateSeries(record, rider).heartRateBpm);
  });
});
