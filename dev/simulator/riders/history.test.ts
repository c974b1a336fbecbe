import { describe, expect, it } from "vitest";
import { classAt } from "../catalogue/classes.ts";
import { graphOutcomeOf } from "./outcomes.ts";
import { buildHistory } from "./history.ts";
import { describeRiders } from "./profiles.ts";

const riders = describeRiders(4213);
const demo = buildHistory(riders.demo);

describe("the demo rider's history", () => {
  it("has 4,213 workouts and about 1,900 classes, twelve of them gone and four unpaid", () => {
    const classes = [...new Set(demo.map((one) => one.classIndex))]
      .filter((index) => index !== null)
      .map(classAt);

    expect(demo).toHaveLength(4213);
    expect(new Set(demo.map((one) => one.id)).size).toBe(4213);
    expect(classes.length).toBeGreaterThan(1800);
    expect(classes.length).toBeLessThan(2000);
    expect(classes.filter((one) => one.availability === "gone")).toHaveLength(12);
    expect(classes.filter((one) => one.availability.endsWith("aymentRequired"))).toHaveLength(4);
  });

  it("runs six years, newest first, and no class is taken before it was on the air", () => {
    const created = demo.map((one) => one.createdAt);
    const years = ((created[0] ?? 0) - (created.at(-1) ?? 0)) / (365.25 * 86_400);
    const tooEarly = demo.filter(
      (one) => one.classIndex !== null && classAt(one.classIndex).airedAt > one.createdAt,
    );

    expect(created).toEqual(created.toSorted((a, b) => b - a));
    expect(years).toBeGreaterThan(5.9);
    expect(tooEarly).toEqual([]);
  });

  it("is the same every time, and a shortened one is its newest part", () => {
    const again = buildHistory(riders.demo);
    const short = buildHistory(describeRiders(60).demo);

    expect(JSON.stringify(again) === JSON.stringify(demo)).toBe(true);
    expect(short).toEqual(demo.slice(0, 60));
  });

  it("shows every outcome a graph can have in the newest sixty", () => {
    const outcomes = new Set(demo.slice(0, 60).map(graphOutcomeOf));

    expect(outcomes).toEqual(new Set(["withMetrics", "withoutMetrics", "inProgress", "paymentRequired"]));
  });

  it("tells a story: growth, a setback, tests, trips, a strap that broke", () => {
    const ftps = [...new Set(demo.map((one) => one.ftp.watts))].toReversed();
    const setbacks = ftps.filter((watts, index) => watts > 0 && watts < (ftps[index - 1] ?? 0) - 5);
    const zones = new Set(demo.map((one) => one.timezone));
    const tests = new Set(demo.map((one) => one.ftp.workoutId));

    expect(ftps.at(-1)).toBeGreaterThan((ftps[1] ?? 0) + 50);
    expect(setbacks.length).toBeGreaterThan(0);
    expect(tests.size).toBeGreaterThan(15);
    expect([...zones]).toEqual(
      expect.arrayContaining(["Etc/GMT+5", "America/New_York", "Europe/Berlin", "Asia/Tokyo"]),
    );
    expect(demo.some((one) => one.heartRate === "broken")).toBe(true);
    expect(demo.at(-1)?.heartRate).toBe("none");
    expect(demo.some((one) => one.isPersonalRecord)).toBe(true);
  });
});

describe("the other riders", () => {
  it("are a beginner, nobody and a fanatic", () => {
    expect(buildHistory(riders.newcomer)).toHaveLength(12);
    expect(buildHistory(riders.empty)).toEqual([]);
    expect(buildHistory(riders.whale)).toHaveLength(12_000);
  });
});
