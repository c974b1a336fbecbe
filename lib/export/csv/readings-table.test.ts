import { describe, expect, it } from "vitest";
import { makeExportGraph, makeExportWorkout, makeSeries } from "@/lib/export/testing/material.ts";
import { composeReadingsTable } from "./readings-table.ts";

const workout = makeExportWorkout({ startedAt: new Date("2026-11-24T23:59:00Z") });

describe("composeReadingsTable", () => {
  it("has a row for each sample and nothing where there was no reading", () => {
    const graph = makeExportGraph({
      sampleSeconds: [1, 2, 61],
      series: [makeSeries("output", "W", [120, null, 0]), makeSeries("heart_rate", "bpm", [130, 131, null])],
    });
    expect(composeReadingsTable(workout, graph).split("\r\n")).toEqual([
      "seconds,time,output_watts,heart_rate_bpm",
      "1,2026-11-24T23:59:01.000Z,120,130",
      "2,2026-11-24T23:59:02.000Z,,131",
      "61,2026-11-25T00:00:01.000Z,0,",
      "",
    ]);
  });

  it("has the route on the same clock, also between two samples", () => {
    const graph = makeExportGraph({
      sampleSeconds: [0, 5],
      series: [makeSeries("speed", "m/s", [2.5, 3])],
      route: { seconds: [0, 2], latitudes: [52.5, 52.6], longitudes: [13.4, 13.5] },
    });
    const [header, ...rows] = composeReadingsTable(workout, graph).trimEnd().split("\r\n");
    expect(header).toBe("seconds,time,speed_meters_per_second,latitude,longitude");
    expect(rows.map((row) => row.split(",").toSpliced(1, 1).join(","))).toEqual([
      "0,2.5,52.5,13.4",
      "2,,52.6,13.5",
      "5,3,,",
    ]);
  });

  it("is only a header without a graph", () => {
    expect(composeReadingsTable(workout, null)).toBe("seconds,time\r\n");
  });
});
