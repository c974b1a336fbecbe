import { describe, expect, it } from "vitest";
import { buildComparison } from "./build-comparison.ts";
import type { WorkoutReadings } from "./readings.ts";

const plain = { segments: [], countsDistance: false };

const kept = (second: number) => second <= 100 || second > 400;

function ride(seconds: number, watts: number, change: Partial<WorkoutReadings> = {}): WorkoutReadings {
  const sampleSeconds = Array.from({ length: seconds }, (_, index) => index + 1);
  return {
    sampleSeconds,
    sampleEverySeconds: 1,
    outputWatts: sampleSeconds.map(() => watts),
    speedMetersPerSecond: sampleSeconds.map(() => watts / 25),
    heartRateBpm: sampleSeconds.map(() => 100 + watts / 10),
    ...change,
  };
}

describe("buildComparison", () => {
  it("tells the lead in kJ and the time won, part by part", () => {
    const comparison = buildComparison(ride(600, 220), ride(600, 200), plain);
    expect(comparison?.effort).toBe("output");
    expect(comparison?.finish?.lead).toBeCloseTo(12, 6);
    expect(comparison?.finish?.gapSeconds).toBeCloseTo(600 - (600 * 200) / 220, 6);
    expect(comparison?.blocks).toHaveLength(2);
    const [first, second] = comparison?.blocks ?? [];
    expect(first?.lead).toBeCloseTo(6, 6);
    expect(first?.averageEffort).toBeCloseTo(20, 6);
    expect(first?.averageHeartRateBpm).toBeCloseTo(2, 6);
    expect((first?.gainedSeconds ?? 0) + (second?.gainedSeconds ?? 0)).toBeCloseTo(
      comparison?.finish?.gapSeconds ?? 0,
      6,
    );
  });

  it("compares different sampling steps as the same work", () => {
    const everyFifth = [...Array.from({ length: 120 }, (_, index) => 1 + index * 5), 600];
    const sparse = ride(600, 200, {
      sampleEverySeconds: 5,
      sampleSeconds: everyFifth,
      outputWatts: everyFifth.map(() => 200),
    });
    const comparison = buildComparison(ride(600, 200), sparse, plain);
    expect(comparison?.finish).toMatchObject({ gapSeconds: 0, uncountedSeconds: 0 });
    expect(comparison?.finish?.lead).toBeCloseTo(0, 6);
  });

  it("compares only the time that both have, and says who went on", () => {
    const comparison = buildComparison(ride(600, 220), ride(1200, 200), plain);
    expect(comparison).toMatchObject({ endSeconds: 600, longerSeconds: -600 });
    expect(comparison?.finish?.lead).toBeCloseTo(12, 6);
  });

  it("takes no advantage from a hole", () => {
    const full = ride(600, 200);
    const holed = {
      ...full,
      sampleSeconds: full.sampleSeconds.filter(kept),
      outputWatts: full.sampleSeconds.filter(kept).map(() => 200),
    };
    const comparison = buildComparison(ride(600, 200), holed, plain);
    expect(comparison?.finish?.lead).toBe(0);
    expect(comparison?.finish?.uncountedSeconds).toBe(300);
    expect(comparison?.chart.effort.ghost.slice(100, 103)).toEqual([200, null, null]);
  });

  it("says nothing of a stretch in which one has no reading", () => {
    const silent = ride(600, 200);
    silent.outputWatts = silent.sampleSeconds.map((second) => (second > 300 ? null : 200));
    const comparison = buildComparison(ride(600, 250), silent, plain);
    expect(comparison?.blocks[0]?.lead).toBeCloseTo(15, 6);
    expect(comparison?.blocks[1]).toMatchObject({ lead: null, gainedSeconds: null, averageEffort: null });
    expect(comparison?.blocks[1]?.averageHeartRateBpm).toBeCloseTo(5, 6);
  });

  it("counts metres for those who count the way, or where one has no power", () => {
    const onFoot = buildComparison(ride(300, 75), ride(300, 50), { ...plain, countsDistance: true });
    expect(onFoot?.effort).toBe("speed");
    expect(onFoot?.finish?.lead).toBeCloseTo(300, 6);
    expect(buildComparison(ride(300, 75), ride(300, 50, { outputWatts: null }), plain)?.effort).toBe("speed");
  });

  it("compares hearts alone without a race", () => {
    const calm = { outputWatts: null, speedMetersPerSecond: null };
    const comparison = buildComparison(ride(300, 100, calm), ride(300, 50, calm), plain);
    expect(comparison).toMatchObject({ effort: "heart_rate", finish: null });
    expect(comparison?.blocks[0]).toMatchObject({ lead: null, averageEffort: null, averageHeartRateBpm: 5 });
    expect(comparison?.chart).toMatchObject({ heartRate: null, leads: null, gapSeconds: null });
  });

  it("has nothing to say without a metric in common", () => {
    const powerOnly = ride(300, 100, { speedMetersPerSecond: null, heartRateBpm: null });
    const heartOnly = ride(300, 100, { speedMetersPerSecond: null, outputWatts: null });
    expect(buildComparison(powerOnly, heartOnly, plain)).toBeNull();
    expect(buildComparison(powerOnly, ride(0, 100), plain)).toBeNull();
  });

  it("draws hours with fewer points", () => {
    const { chart } = buildComparison(ride(9_000, 150), ride(9_000, 150), plain) ?? {};
    expect(chart?.stepSeconds).toBe(3);
    expect(chart?.leads).toHaveLength(3_001);
    expect(chart?.effort.live).toHaveLength(3_001);
  });
});
