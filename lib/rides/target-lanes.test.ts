import { describe, expect, it } from "vitest";
import type { InstructorCue, RideTargets } from "./stored-plan.ts";
import { listTargetLanes as listLanes } from "./target-lanes.ts";

const listTargetLanes = (spans: RideTargets["spans"], cues: InstructorCue[] = []) =>
  listLanes({ spans, cues, classEndSeconds: 1800 });

const span = (startSeconds: number, endSeconds: number, targets: Record<string, [number, number]>) => ({
  type: "cycling",
  startSeconds,
  endSeconds,
  targets: Object.entries(targets).map(([name, [lower, upper]]) => ({ name, lower, upper })),
});

describe("listTargetLanes", () => {
  it("makes steps of what doesn't change, and leaves free stretches out", () => {
    const spans = [
      span(0, 60, { power_zone: [2, 2] }),
      span(60, 120, { power_zone: [2, 2] }),
      span(120, 180, {}),
      span(180, 240, { power_zone: [2, 2] }),
    ];
    expect(listTargetLanes(spans)).toEqual([
      {
        name: "power_zone",
        steps: [
          { startSeconds: 0, endSeconds: 120, lower: 2, upper: 2 },
          { startSeconds: 180, endSeconds: 240, lower: 2, upper: 2 },
        ],
      },
    ]);
  });

  it("tells the metrics in a fixed order, unknown ones last", () => {
    const spans = [span(0, 60, { wobble: [1, 2], incline: [1, 1], pace_intensity: [2, 2] })];
    expect(listTargetLanes(spans).map(({ name }) => name)).toEqual(["pace_intensity", "incline", "wobble"]);
  });

  it("falls back to the instructor's cues, and knows when there is nothing", () => {
    const cue = {
      startSeconds: 0,
      endSeconds: 30,
      cadenceRpm: { lower: 80, upper: 90 },
      resistancePercent: null,
    };
    expect(listTargetLanes([span(0, 60, {})], [cue])).toEqual([
      { name: "cadence", steps: [{ startSeconds: 0, endSeconds: 30, lower: 80, upper: 90 }] },
    ]);
    expect(listTargetLanes([])).toEqual([]);
  });

  it("keeps within the class", () => {
    const [lane] = listTargetLanes([
      span(-12, 60, { cadence: [80, 90] }),
      span(60, 1801, { cadence: [60, 70] }),
    ]);
    expect(lane?.steps.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [0, 60],
      [60, 1800],
    ]);
  });

  it("takes a bound that stands alone for both, and passes over what has none", () => {
    const targets = [
      { name: "cadence", lower: 80, upper: null },
      { name: "resistance", lower: null, upper: null },
    ];
    const spans = [{ type: "cycling", startSeconds: 0, endSeconds: 60, targets }];
    expect(listTargetLanes(spans)).toEqual([
      { name: "cadence", steps: [{ startSeconds: 0, endSeconds: 60, lower: 80, upper: 80 }] },
    ]);
  });
});
