import { describe, expect, it } from "vitest";
import { countSelectionZones, summariseSelection } from "./selection.ts";

const everySecond = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const hour = {
  sampleSeconds: everySecond(3600),
  sampleEverySeconds: 1,
  series: [
    { slug: "output", values: everySecond(3600).map((second) => (second < 600 ? 100 : 200)) },
    { slug: "heart_rate", values: everySecond(3600).map((second) => (second < 700 ? null : 150)) },
  ],
};

describe("summariseSelection", () => {
  it("tells average, peak, normalised power and work of a part", () => {
    const summary = summariseSelection(hour, 540, 660);
    expect(summary.series).toEqual([{ slug: "output", average: 150, max: 200 }]);
    expect(summary.workKj).toBeCloseTo(18, 6);
    expect(summary.normalizedOutputWatts).toBeGreaterThan(150);
    expect(summary.normalizedOutputWatts).toBeLessThan(200);
  });

  it("includes the clock's last sample in what reaches it", () => {
    expect(summariseSelection(hour, 0, 3600).workKj).toBeCloseTo((599 * 100 + 3001 * 200) / 1000, 6);
  });

  it("weighs a short last step and a hole", () => {
    const graph = {
      sampleSeconds: [1, 11, 21, 25, 100],
      sampleEverySeconds: 10,
      series: [{ slug: "output", values: [100, 100, 200, null, 50] }],
    };
    const summary = summariseSelection(graph, 0, 200);
    expect(summary.workKj).toBeCloseTo((1 * 100 + 10 * 100 + 10 * 200 + 10 * 50) / 1000, 6);
    expect(summary.series[0]?.average).toBeCloseTo(3600 / 31, 6);
  });

  it("says nothing of an empty part", () => {
    expect(summariseSelection(hour, 4000, 4100)).toEqual({
      series: [],
      normalizedOutputWatts: null,
      workKj: null,
    });
  });
});

describe("countSelectionZones", () => {
  it("adds up to the readings' time", () => {
    const zones = { slug: "output", starts: [0, 150, 250] };
    expect(countSelectionZones(hour, zones, { fromSeconds: 540, toSeconds: 660 })).toEqual([60, 60, 0]);
  });

  it("counts a gap nowhere", () => {
    const zones = { slug: "heart_rate", starts: [0, 120] };
    expect(countSelectionZones(hour, zones, { fromSeconds: 690, toSeconds: 710 })).toEqual([0, 10]);
  });
});
