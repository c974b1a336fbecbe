import { describe, expect, it } from "vitest";
import { buildLanes } from "./lane-model.ts";
import { buildRows, groupSamples } from "./table-rows.ts";
import { makeGraph, makeSeries } from "./testing/make-graph.ts";

const segment = { iconSlug: null, metricsType: null, intensityMets: null, isDrill: false };
const graph = makeGraph({
  sampleEverySeconds: 10,
  durationSeconds: 90,
  sampleSeconds: [1, 11, 51, 61, 65],
  series: [
    makeSeries("output", "W", [100, 200, 300, null, 150]),
    makeSeries("heart_rate", "bpm", [null, null, null, 120, 130]),
  ],
  segments: [{ ...segment, name: "Warm up", startSeconds: 0, durationSeconds: 61 }],
});
const lanes = buildLanes(graph, { discipline: "cycling", distanceUnit: "metric" }, 0);
const whole = { first: 0, last: 4 };

describe("the rows of the table", () => {
  it("are the readings, with gaps as gaps", () => {
    const groups = groupSamples(graph.sampleSeconds, whole, "reading");
    const rows = buildRows(graph, lanes, groups, "reading");
    expect(rows.map(({ time, cells }) => [time, ...cells.map(({ text }) => text)])).toEqual([
      ["0:01", "100 W", null],
      ["0:11", "200 W", null],
      ["0:51", "300 W", null],
      ["1:01", null, "120 bpm"],
      ["1:05", "150 W", "130 bpm"],
    ]);
    expect(rows[0]?.segmentName).toBe("Warm up");
  });

  it("are the readings themselves, however smooth the lines are", () => {
    const smooth = buildLanes(graph, { discipline: "cycling", distanceUnit: "metric" }, 30);
    const groups = groupSamples(graph.sampleSeconds, whole, "reading");
    expect(buildRows(graph, smooth, groups, "reading")).toEqual(buildRows(graph, lanes, groups, "reading"));
  });

  it("are minutes of the clock, weighed with the time that each reading stands for", () => {
    const groups = groupSamples(graph.sampleSeconds, whole, "minute");
    const rows = buildRows(graph, lanes, groups, "minute");
    // (1 × 100 + 10 × 200 + 10 × 300) ÷ 21, and (10 × 120 + 4 × 130) ÷ 14.
    expect(rows.map(({ time, cells }) => [time, ...cells.map(({ text }) => text)])).toEqual([
      ["0:00–1:00", "243 W", null],
      ["1:00–2:00", "150 W", "123 bpm"],
    ]);
  });

  it("are only of what is shown", () => {
    expect(groupSamples(graph.sampleSeconds, { first: 1, last: 2 }, "reading")).toHaveLength(2);
    expect(groupSamples(graph.sampleSeconds, { first: 0, last: -1 }, "minute")).toEqual([]);
  });
});
