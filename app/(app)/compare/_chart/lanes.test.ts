import { describe, expect, it } from "vitest";
import { buildComparison, type ComparisonChart } from "@/lib/compare/build-comparison.ts";
import { buildLanes } from "./build-lanes.ts";
import { describeChart } from "./describe-chart.ts";
import { listMinutes } from "./list-minutes.ts";
import { describeLaneAt, describeLaneInAll, describeMoment } from "./moment.ts";

const context = { effort: "output", discipline: "cycling", distanceUnit: "metric" } as const;
const chart = makeChart();
const lanes = buildLanes(chart, context, 0);

describe("buildLanes", () => {
  it("draws effort and heart of both, then the lead and the time gap", () => {
    expect(lanes.map(({ key, ghost }) => [key, ghost !== null])).toEqual([
      ["effort", true],
      ["heart_rate", true],
      ["lead", false],
      ["gap", false],
    ]);
  });

  it("smooths the readings but not what was added up from them", () => {
    const [effort, , lead] = buildLanes(chart, context, 30);
    expect(effort?.drawn.live[61]).not.toBe(lanes[0]?.drawn.live[61]);
    expect(effort?.drawn.ghost?.[5]).toBeNull();
    expect(lead?.drawn.live).toEqual(lanes[2]?.live);
  });

  it("keeps averages and minutes as they were read", () => {
    const smooth = buildLanes(chart, context, 30);
    expect(smooth.map(describeLaneInAll)).toEqual(lanes.map(describeLaneInAll));
    expect(listMinutes(chart, smooth)).toEqual(listMinutes(chart, lanes));
  });

  it("speaks of pace and of feet where the rider does", () => {
    const [speed, , lead] = buildLanes(
      { ...chart, leads: [0, 30.48] },
      { effort: "speed", discipline: "running", distanceUnit: "imperial" },
      0,
    );
    expect(speed?.describe(2.68224)).toBe("10:00 /mi");
    expect(lead?.name).toBe("Ahead of the ghost, in feet");
    expect(lead?.toShown(30.48)).toBeCloseTo(100, 6);
  });
});

describe("the words under the cursor", () => {
  it("tell both, and who is ahead", () => {
    const [effort, , lead] = lanes;
    expect(effort && describeLaneAt(effort, 5)).toBe("200 W, ghost no reading");
    expect(lead && describeLaneAt(lead, 60)).toBe("5.5 kJ ahead");
    expect(describeMoment(lanes, 60, 60)).toBe(
      "1:00, Output 200 W, ghost 100 W, Heart rate 120 bpm, ghost 110 bpm, live 5.5 kJ ahead, time 28 s ahead",
    );
  });

  it("say what is an average over some time", () => {
    expect(describeMoment(buildLanes(chart, context, 30), 30, 30)).toBe(
      "0:30, Output 200 W, ghost 100 W, 30 s average, Heart rate 120 bpm, ghost 110 bpm, 30 s average, " +
        "live 2.5 kJ ahead, time 13 s ahead",
    );
    expect(describeChart(chart, buildLanes(chart, context, 30))).toMatch(
      /Each point of the lines, and what the cursor tells of it, is a 30 s average\.$/,
    );
  });

  it("tell of the whole without a cursor", () => {
    const [effort, , lead] = lanes;
    expect(effort && describeLaneInAll(effort)).toBe("150 W average, ghost 152 W");
    expect(lead && describeLaneInAll(lead)).toBe("0.5 kJ behind at the end");
  });
});

describe("describeChart", () => {
  it("tells how it ended and where the lead was largest", () => {
    expect(describeChart(chart, lanes)).toBe(
      "2:00 on one clock. Output: 150 W average, ghost 152 W. Heart rate: 115 bpm average, ghost 115 bpm. " +
        "The live one ends 0.5 kJ behind; the largest lead is 5.5 kJ ahead at 1:00; " +
        "the largest deficit is 0.5 kJ behind at 2:00.",
    );
  });
});

describe("listMinutes", () => {
  it("averages readings, and takes differences as they stand when the minute ends", () => {
    const [first, second, ...rest] = listMinutes(chart, lanes);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      startSeconds: 0,
      cells: [{ live: 200, ghost: 100 }, {}, { live: 5.5 }, {}],
    });
    expect(second).toMatchObject({
      startSeconds: 60,
      cells: [{ live: 100, ghost: 200 }, { live: 110, ghost: 120 }, { live: -0.5, ghost: undefined }, {}],
    });
  });

  it("keeps the rest of a minute", () => {
    expect(listMinutes({ ...chart, endSeconds: 90 }, lanes)).toHaveLength(2);
  });
});

/** A minute in which the live one does twice as much, then one the other way round; the ghost has five seconds' gap. */
function makeChart(): ComparisonChart {
  const sampleSeconds = Array.from({ length: 120 }, (_, index) => index + 1);
  const ride = (first: number, second: number, gapUntil: number) => ({
    sampleSeconds,
    sampleEverySeconds: 1,
    outputWatts: sampleSeconds.map((at) => (at <= gapUntil ? null : at <= 60 ? first : second)),
    speedMetersPerSecond: null,
    heartRateBpm: sampleSeconds.map((at) => 100 + (at <= 60 ? first : second) / 10),
  });
  const plan = { segments: [], countsDistance: false };
  const comparison = buildComparison(ride(200, 100, 0), ride(100, 200, 5), plan);
  if (!comparison) throw new Error("the two have power in common");
  return comparison.chart;
}
