import { describe, expect, it } from "vitest";
import { buildLanes } from "./lane-model.ts";
import { describeMoment, readMoment } from "./moment.ts";
import { makeGraph, makeSeries } from "./testing/make-graph.ts";

const segment = { iconSlug: null, metricsType: null, intensityMets: null, isDrill: false };
const graph = makeGraph({
  sampleEverySeconds: 10,
  durationSeconds: 30,
  sampleSeconds: [1, 11, 21],
  series: [makeSeries("output", "W", [88, 150, 212]), makeSeries("heart_rate", "bpm", [null, 140, 156])],
  segments: [
    { ...segment, name: "Warm up", startSeconds: 0, durationSeconds: 21 },
    { ...segment, name: "Climb", startSeconds: 21, durationSeconds: 5 },
  ],
});
const context = { discipline: "cycling", distanceUnit: "metric" } as const;
const lanes = buildLanes(graph, context, 0);

describe("the moment under the cursor", () => {
  it("tells time, segment and a reading for each lane", () => {
    expect(describeMoment(readMoment(graph, lanes, 2, 0))).toBe(
      "0:21, Climb, Output 212 W, Heart rate 156 bpm",
    );
  });

  it("says that a reading is missing rather than showing a zero", () => {
    expect(describeMoment(readMoment(graph, lanes, 0, 0))).toBe(
      "0:01, Warm up, Output 88 W, Heart rate without a reading",
    );
  });

  it("says over how long its readings are averaged", () => {
    const smooth = buildLanes(graph, context, 30);
    expect(describeMoment(readMoment(graph, smooth, 1, 30))).toBe(
      "0:11, Warm up, 30 s average, Output 150 W, Heart rate 148 bpm",
    );
  });

  it("tells what the class asks for, and the song", () => {
    const time = { startSeconds: 0, endSeconds: 21 };
    const asked = makeGraph({
      ...graph,
      ftp: { ftpWatts: 200, origin: "rider", day: "2026-01-01", isEarlier: false },
      plan: {
        spans: [
          {
            ...time,
            type: "power_zone",
            targets: [
              { name: "power_zone", lower: 3, upper: 3 },
              { name: "pace_intensity", lower: 2, upper: 2 },
            ],
          },
        ],
        bands: [],
        songs: [{ ...time, title: "Uphill", artists: [] }],
        paceIntensities: [{ value: 2, name: "Moderate" }],
      },
    });
    const moment = readMoment(asked, buildLanes(asked, context, 0), 1, 0);
    expect(moment.songTitle).toBe("Uphill");
    expect(describeMoment(moment)).toBe(
      "0:11, Warm up, Moderate, Output 150 W, target 150–180 W, Heart rate 140 bpm",
    );
    expect(readMoment(asked, buildLanes(asked, context, 0), 2, 0)).toMatchObject({
      songTitle: undefined,
      intensityName: undefined,
    });
  });
});
