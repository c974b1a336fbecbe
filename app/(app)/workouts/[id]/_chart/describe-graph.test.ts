import { describe, expect, it } from "vitest";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { describeFtp, describeLane } from "./describe-graph.ts";
import { buildLanes } from "./lane-model.ts";
import { makeGraph, makeSeries } from "./testing/make-graph.ts";

const context = { discipline: "cycling", distanceUnit: "metric" } as const;

function describeOutput(values: (number | null)[]): string | null {
  return describeFirstLane(makeGraph({ series: [makeSeries("output", "W", values)] }));
}

function describeFirstLane(graph: WorkoutGraph): string | null {
  const [lane] = buildLanes(graph, context, 0);
  return lane ? describeLane(graph, lane) : null;
}

describe("describeLane", () => {
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
    expect(describeOutput([null, null])).toBeNull();
  });

  it("tells how much of the targets' time was in target", () => {
    const graph = makeGraph({ series: [makeSeries("cadence", "rpm", [80, 80, 80, 60])] });
    graph.plan.bands.push({
      name: "cadence",
      steps: [{ startSeconds: 0, endSeconds: 5, lower: 75, upper: 85 }],
    });
    expect(describeFirstLane(graph)).toBe(
      "Cadence averaged 75 rpm and reached 80 rpm at 0:01; it was in target for 75% of the targets’ time.",
    );
  });
});

describe("describeFtp", () => {
  it("tells which FTP the zones follow, and when only a later one is known", () => {
    const graph = makeGraph({ series: [makeSeries("output", "W", [100])] });
    expect(describeFtp(graph)).toBeNull();
    const ftp = {
      ftpWatts: 205,
      origin: "rider",
      day: "2026-01-05",
      isEarlier: false,
    } as const;
    expect(describeFtp({ ...graph, ftp })).toBe(
      "The power zones follow your FTP at the time, 205 W since Mon 5 Jan 2026.",
    );
    expect(describeFtp({ ...graph, ftp: { ...ftp, isEarlier: true } })).toBe(
      "The power zones follow your earliest known FTP, 205 W of Mon 5 Jan 2026.",
    );
  });
});
