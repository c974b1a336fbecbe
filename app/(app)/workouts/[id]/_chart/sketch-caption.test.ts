import { describe, expect, it } from "vitest";
import { describeLane } from "./describe-graph.ts";
import { buildLanes } from "./lane-model.ts";
import { sketchCaption } from "./sketch-caption.ts";
import { makeGraph, makeSeries } from "./testing/make-graph.ts";

const context = { discipline: "running", distanceUnit: "metric" } as const;

describe("the sketch of a caption", () => {
  it("takes as much room as what the chart says of its first two lanes", () => {
    const values = Array.from({ length: 900 }, (_, index) => 2.5 + (index % 60) / 100);
    const beats = values.map((value) => Math.round(value * 50));
    const graph = makeGraph({
      series: [
        { ...makeSeries("heart_rate", "bpm", beats), average: 140, max: 155 },
        { ...makeSeries("speed", "m/s", values), average: 2.8, max: 3.09 },
        makeSeries("altitude", "m", values),
      ],
    });
    const captions = buildLanes(graph, context, 0).map((lane) => describeLane(graph, lane));
    const sketch = sketchCaption(graph.series, { ...context, ftp: null, hasPowerTargets: false });
    expect(Math.abs(sketch.length - captions.slice(0, 2).join(" ").length)).toBeLessThan(10);
  });
});
