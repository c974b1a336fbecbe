import { describe, expect, it } from "vitest";
import { makeExportGraph, makeOutdoorMaterial, makeRideMaterial, makeSeries } from "./testing/material.ts";
import { composeTrack } from "./track.ts";

describe("composeTrack", () => {
  it("adds the speed up and ends at the total", () => {
    const track = composeTrack(makeRideMaterial().graph, 12_000);
    expect(track.at(-1)?.distanceMeters).toBeCloseTo(12_000);
    const distances = track.map((point) => point.distanceMeters ?? -1);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  });

  it("doesn't move in a hole of the clock", () => {
    const graph = makeExportGraph({
      sampleSeconds: [1, 2, 100, 101],
      series: [makeSeries("speed", "m/s", [5, 5, 5, 5])],
    });
    expect(composeTrack(graph, null).map((point) => point.distanceMeters)).toEqual([5, 10, 15, 20]);
  });

  it("knows nothing where there was no reading, and takes no zero for a heartbeat", () => {
    const graph = makeExportGraph({
      sampleSeconds: [1, 2, 3],
      series: [makeSeries("speed", "m/s", [5, null, 5]), makeSeries("heart_rate", "bpm", [120, 0, null])],
    });
    const track = composeTrack(graph, null);
    expect(track.map((point) => point.distanceMeters)).toEqual([5, null, 10]);
    expect(track.map((point) => point.heartRateBpm)).toEqual([120, null, null]);
    expect(track.map((point) => point.outputWatts)).toEqual([null, null, null]);
  });

  it("leaves out numbers in a unit that a file can't hold", () => {
    const graph = makeExportGraph({ sampleSeconds: [1], series: [makeSeries("speed", "furlongs", [5])] });
    expect(composeTrack(graph, 100)[0]).toMatchObject({ speedMetersPerSecond: null, distanceMeters: null });
  });

  it("places the points of an outdoor workout", () => {
    const track = composeTrack(makeOutdoorMaterial().graph, 16_200);
    expect(track.at(-1)).toMatchObject({
      seconds: 5400,
      latitude: expect.closeTo(52.574, 9),
      altitudeMeters: 34,
    });
  });
});
