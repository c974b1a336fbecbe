import { describe, expect, it } from "vitest";
import { parsePerformanceGraph } from "./performance-graph.ts";
import { makeGraph, makeMetric } from "./testing/payloads.ts";

const parse = (payload: unknown) => parsePerformanceGraph(payload, 1);

describe("a graph's series", () => {
  it("is brought to fixed units, and says what Peloton showed", () => {
    const graph = parse(
      makeGraph([
        makeMetric("output", "watts", [95, 92, 95, 90]),
        makeMetric("speed", "mph", [10, 20, 0, null]),
      ]),
    );
    expect(graph.series[0]).toMatchObject({ slug: "output", unit: "W", sourceUnit: "watts", maxValue: 95 });
    expect(graph.series[1]).toMatchObject({ slug: "speed", unit: "m/s", sourceUnit: "mph" });
    expect(graph.series[1]?.values).toEqual([4.4704, 8.9408, 0, null]);
  });

  it("reads kph of a metric account", () => {
    expect(parse(makeGraph([makeMetric("speed", "kph", [36, 18, 0, 9])])).series[0]?.values).toEqual([
      10, 5, 0, 2.5,
    ]);
  });

  it("turns pace into speed: the fastest is the smallest, and null or 0 is no reading", () => {
    const pace = makeMetric("pace", "min/mi", [null, 16.95, 0, 13.82], {
      max_value: 13.82,
      average_value: 16.95,
      alternatives: [makeMetric("speed", "mph", [0, 3.5, 0, 4.3])],
    });
    const [speed, ...others] = parse(makeGraph([pace])).series;
    expect(others).toEqual([]);
    expect(speed).toMatchObject({ slug: "speed", unit: "m/s", sourceUnit: "min/mi", maxValue: 1.9408 });
    expect(speed?.values).toEqual([null, 1.5824, null, 1.9408]);
  });

  it("turns the rower's pace per 500 m into speed", () => {
    const pace = makeMetric("split_pace", "min/500m", [4.93, 2.79, null, 3.26], { max_value: 2.79 });
    expect(parse(makeGraph([pace])).series[0]).toMatchObject({ slug: "speed", maxValue: 2.9869 });
  });

  it("takes 0 bpm for no reading, and leaves it out of the average", () => {
    const heartRate = makeMetric("heart_rate", "bpm", [0, 100, 110, 0], {
      average_value: 52,
      missing_data_duration: 2,
    });
    expect(parse(makeGraph([heartRate])).series[0]).toMatchObject({
      values: [null, 100, 110, null],
      averageValue: 105,
      maxValue: 110,
    });
  });

  it("of a strap that never made contact has neither average nor maximum", () => {
    const graph = parse(makeGraph([makeMetric("heart_rate", "bpm", [0, 0, 0, 0])]));
    expect(graph.series[0]).toMatchObject({
      values: [null, null, null, null],
      averageValue: null,
      maxValue: null,
    });
    expect(graph.summary).toMatchObject({ averageHeartRateBpm: null, maxHeartRateBpm: null });
  });

  it("copes with missing data of a negative duration", () => {
    const heartRate = makeMetric("heart_rate", "bpm", [95, 97, 98, 99], { missing_data_duration: -53 });
    expect(parse(makeGraph([heartRate])).series[0]?.averageValue).toBe(97);
  });

  it("is cut with its clock to the shortest list", () => {
    const graph = parse(
      makeGraph([makeMetric("output", "watts", [1, 2, 3, 4, 5]), makeMetric("cadence", "rpm", [80, 81, 82])]),
    );
    expect(graph.sampleSeconds).toEqual([1, 2, 3]);
    expect(graph.series.map((series) => series.values.length)).toEqual([3, 3]);
  });

  it("without values is left out", () => {
    const graph = parse(
      makeGraph([makeMetric("output", "watts", [1, 2, 3, 4]), makeMetric("cadence", "rpm", [])]),
    );
    expect(graph.series.map((series) => series.slug)).toEqual(["output"]);
    expect(graph.sampleSeconds).toHaveLength(4);
  });

  it("of a class on and off the machine keeps its nulls and its zeros", () => {
    const graph = parse(
      makeGraph([
        makeMetric("split_pace", "min/500m", [null, null, 2.5, 2.4]),
        makeMetric("stroke_rate", "spm", [0, 0, 22, 24]),
      ]),
    );
    expect(graph.series[0]?.values).toEqual([null, null, 3.3333, 3.4722]);
    expect(graph.series[1]?.values).toEqual([0, 0, 22, 24]);
  });

  it("in a unit that isn't known stays as it came, and says so", () => {
    const [series] = parse(makeGraph([makeMetric("bounce", "boings", [1, 2, 3, 4])])).series;
    expect(series).toMatchObject({
      slug: "bounce",
      unit: "boings",
      sourceUnit: "boings",
      values: [1, 2, 3, 4],
    });
  });

  it("never holds NaN", () => {
    const graph = parse(makeGraph([makeMetric("output", "watts", ["12", "NaN", {}, Number.NaN])]));
    expect(graph.series[0]?.values).toEqual([12, null, null, null]);
  });

  it("of altitude has no maximum and no average", () => {
    const altitude = makeMetric("altitude", "ft", [100, 110, 120, 130], {
      max_value: null,
      average_value: null,
    });
    expect(parse(makeGraph([altitude])).series[0]).toMatchObject({
      unit: "m",
      maxValue: null,
      averageValue: null,
    });
  });
});
