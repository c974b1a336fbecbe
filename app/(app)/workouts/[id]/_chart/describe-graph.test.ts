import { describe, expect, it } from "vitest";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { describeGraph } from "./describe-graph.ts";

const context = { discipline: "cycling", distanceUnit: "metric" } as const;

function graphOf(values: (number | null)[]): WorkoutGraph {
  return {
    sampleEverySeconds: 1,
    durationSeconds: values.length,
    sampleSeconds: values.map((_, index) => index + 1),
    series: [{ slug: "output", displayName: "Output", unit: "W", average: null, max: null, values }],
    heartRateZones: [],
    segments: [],
  };
}

function describeOutput(values: (number | null)[]): string {
  const graph = graphOf(values);
  return describeGraph(graph, graph.series, context);
}

describe("describeGraph", () => {
  it("tells average, peak and best minute with their times", () => {
    const values: number[] = Array.from({ length: 180 }, (_, index) =>
      index >= 60 && index < 120 ? 200 : 100,
    );
    values[90] = 260;
    expect(describeOutput(values)).toBe(
      "Output averaged 134 W and reached 260 W at 1:31; the highest minute, from 1:01, averaged 201 W.",
    );
  });

  it("owns up to missing readings", () => {
    const values = [...Array.from({ length: 30 }, () => 100), ...Array.from({ length: 75 }, () => null)];
    expect(describeOutput(values)).toBe(
      "Output averaged 100 W and reached 100 W at 0:01; there is no reading for 1:15.",
    );
  });

  it("says nothing of a series without a reading", () => {
    expect(describeOutput([null, null])).toBe("");
  });
});
