import { describe, expect, it } from "vitest";
import { composeContent } from "./workout-content.ts";
import {
  makeExportGraph,
  makeExportWorkout,
  makeRideMaterial,
  makeSegment,
  noLoad,
} from "./testing/material.ts";

describe("composeContent", () => {
  it("has a lap for each part of the class, each point in one of them", () => {
    const { workout, graph } = makeRideMaterial();
    const { laps, track } = composeContent(workout, graph, noLoad);
    expect(laps.map(({ name, startSeconds, endSeconds }) => [name, startSeconds, endSeconds])).toEqual([
      ["Warm up", 0, 300],
      ["Climb & hold", 300, 1800],
    ]);
    expect(laps.flatMap(({ points }) => points)).toEqual(track);
    expect(laps.reduce((sum, lap) => sum + (lap.distanceMeters ?? 0), 0)).toBeCloseTo(12_000);
  });

  it("leaves out the parts that nobody rode", () => {
    const segments = [makeSegment("Ride", 20, 600), makeSegment("Cool down", 2000, 300)];
    const { laps } = composeContent(makeExportWorkout(), makeExportGraph({ segments }), noLoad);
    expect(laps).toMatchObject([{ name: "Ride", startSeconds: 0, endSeconds: 1800, distanceMeters: 12_000 }]);
  });

  it("goes on as long as something was recorded", () => {
    const { workout, graph } = makeRideMaterial();
    const content = composeContent({ ...workout, durationSeconds: 1500 }, graph, noLoad);
    expect(content).toMatchObject({ timerSeconds: 1500, elapsedSeconds: 1800 });
  });
});
