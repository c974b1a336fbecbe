import { describe, expect, it } from "vitest";
import { buildLanes } from "./lane-model.ts";
import { makeGraph, makeSeries } from "./testing/make-graph.ts";

describe("a lane", () => {
  it("is smoothed in its line, and tells the facts of its readings", () => {
    const graph = makeGraph({ series: [makeSeries("cadence", "rpm", [60, 100, 60, 100, 60, 100])] });
    graph.plan.bands.push({
      name: "cadence",
      steps: [{ startSeconds: 0, endSeconds: 7, lower: 75, upper: 85 }],
    });
    const context = { discipline: "cycling", distanceUnit: "metric" } as const;
    const [plain] = buildLanes(graph, context, 0);
    const [smooth] = buildLanes(graph, context, 30);
    expect(smooth?.plotted.values).toEqual([80, 80, 80, 80, 80, 80]);
    expect(plain?.compliance?.share).toBe(0);
    const { average, peak, compliance } = plain ?? {};
    expect(smooth).toMatchObject({ average, peak, compliance });
  });
});
