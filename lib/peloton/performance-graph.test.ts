import { describe, expect, it } from "vitest";
import { parsePerformanceGraph } from "./performance-graph.ts";
import { makeGraph, makeMetric } from "./testing/payloads.ts";

const parse = (payload: unknown) => parsePerformanceGraph(payload, 1);

describe("a graph", () => {
  it("may start late and have holes: its own clock counts", () => {
    const seconds = [7, 8, 10, 14];
    const graph = parse(
      makeGraph([makeMetric("output", "watts", [1, 2, 3, 4])], { seconds_since_pedaling_start: seconds }),
    );
    expect(graph.sampleSeconds).toEqual(seconds);
  });

  it.each([
    [
      "in progress",
      {
        seconds_since_pedaling_start: [],
        segment_list: [{ name: "Warmup", length: 60, start_time_offset: 0 }],
      },
    ],
    ["of a meditation", { seconds_since_pedaling_start: [1, 2, 3] }],
    [
      "of an import",
      { segment_list: null, summaries: null, average_summaries: undefined, location_data: undefined },
    ],
  ])("%s has no series", (_case, change) => {
    const graph = parse(makeGraph([], change));
    expect(graph.series).toEqual([]);
    expect(graph.heartRateZones).toBeNull();
  });

  it("without a strap has no zones, and none is no error", () => {
    expect(
      parse(makeGraph([makeMetric("heart_rate", "bpm", [90, 91, 92, 93], { zones: [] })])).heartRateZones,
    ).toBeNull();
  });

  it("tells what it sums up", () => {
    const graph = parse(
      makeGraph(
        [makeMetric("output", "watts", [100, 200, 300, 150]), makeMetric("cadence", "rpm", [80, 90, 95, 85])],
        {
          summaries: [
            { slug: "total_output", display_unit: "kj", value: 256 },
            { slug: "distance", display_unit: "mi", value: 7.97 },
            { slug: "total_calories", display_unit: "kcal", value: "236" },
            { slug: "elevation", display_unit: "ft", value: 100 },
          ],
          average_summaries: [
            { slug: "avg_output", display_unit: "watts", value: 142 },
            { slug: "avg_speed", display_unit: "mph", value: 15.9 },
          ],
        },
      ),
    );
    expect(graph.summary).toMatchObject({
      totalOutputKj: 256,
      distanceMeters: 12826.4717,
      caloriesKcal: 236,
      elevationGainMeters: 30.48,
      averageOutputWatts: 142,
      maxOutputWatts: 300,
      averageCadenceRpm: 88,
      maxCadenceRpm: 95,
      averageSpeedMetersPerSecond: 7.1079,
      strokeCount: null,
      heartRateZoneSeconds: [],
    });
  });

  it("reads strokes, whose unit is null, and a distance in metres", () => {
    const { summary } = parse(
      makeGraph([], {
        summaries: [
          { slug: "stroke_count", display_unit: null, value: 133 },
          { slug: "distance", display_unit: "m", value: 1023.28 },
        ],
        average_summaries: [{ slug: "avg_split_pace", display_unit: "min/500m", value: 3.26 }],
      }),
    );
    expect(summary).toMatchObject({
      strokeCount: 133,
      distanceMeters: 1023.28,
      averageSpeedMetersPerSecond: 2.5562,
    });
  });

  it("takes zone durations from the heart rate when there is no effort", () => {
    const zones = [30, 20, 10, 0, 0].map((duration, index) => ({
      slug: `zone${index + 1}`,
      display_name: `Zone ${index + 1}`,
      range: "<122 bpm",
      duration,
      min_value: 0,
      max_value: 121,
    }));
    const graph = parse(makeGraph([makeMetric("heart_rate", "bpm", [90, 91, 92, 93], { zones })]));
    expect(graph.summary.heartRateZoneSeconds).toEqual([30, 20, 10, 0, 0]);
    expect(graph.heartRateZones?.[0]).toEqual({
      slug: "zone1",
      name: "Zone 1",
      range: "<122 bpm",
      durationSeconds: 30,
      minBpm: 0,
      maxBpm: 121,
    });
  });

  it("puts an outdoor route together from its parts", () => {
    const location_data = [
      { is_gap: false, coordinates: [makePoint(0), makePoint(1)] },
      { is_gap: true, coordinates: [makePoint(9), { latitude: null, longitude: 1 }] },
    ];
    expect(parse(makeGraph([], { location_data })).route).toEqual({
      seconds: [0, 1, 9],
      latitudes: [52.5, 52.501, 52.509],
      longitudes: [13.4, 13.4, 13.4],
    });
    expect(parse(makeGraph([])).route).toBeNull();
  });

  it("puts both tables of splits together", () => {
    const splits_data = {
      distance_marker_display_unit: "mi",
      elevation_change_display_unit: "ft",
      splits: [{ order: 1, distance_marker: 1, seconds: 600, elevation_change: 10, is_best: true }],
    };
    const splits_metrics = {
      metrics: [
        {
          is_best: true,
          has_floor_segment: false,
          data: [
            { slug: "mi", value: 1, unit: "mi" },
            { slug: "total_time", value: 10, unit: "min" },
            { slug: "pace", value: 10, unit: "min/mi" },
            { slug: "avg_output", value: 42, unit: "w" },
            { slug: "spm", value: 14, unit: null },
          ],
        },
      ],
    };
    expect(parse(makeGraph([], { splits_data, splits_metrics })).splits).toEqual([
      {
        markerMeters: 1609.344,
        splitSeconds: 600,
        elapsedSeconds: 600,
        averageSpeedMetersPerSecond: 2.6822,
        averageOutputWatts: 42,
        strokeRateSpm: 14,
        elevationChangeMeters: 3.048,
        isBest: true,
        hasFloorPart: false,
      },
    ]);
  });

  it("keeps targets on the clock of the video, with exclusive ends", () => {
    const target_metrics = [
      {
        offsets: { start: 60, end: 359 },
        segment_type: "power_zone",
        metrics: [{ name: "power_zone", lower: 2, upper: 2 }],
      },
    ];
    const graph = parse(makeGraph([], { target_metrics_performance_data: { target_metrics } }));
    expect(graph.targetMetrics?.spans).toEqual([
      {
        type: "power_zone",
        videoStartSeconds: 60,
        videoEndSeconds: 360,
        targets: [{ name: "power_zone", lower: 2, upper: 2 }],
      },
    ]);
  });

  it("says target ranges by their steps, though they have one value more than the clock", () => {
    const target_performance_metrics = {
      cadence_time_in_range: 80,
      resistance_time_in_range: 70.5,
      target_graph_metrics: [
        {
          type: "cadence",
          graph_data: { lower: [80, 80, 90, 90, 90], upper: [100, 100, 110, 110, 110], average: [] },
        },
      ],
    };
    const graph = parse(
      makeGraph([makeMetric("cadence", "rpm", [1, 2, 3, 4])], { target_performance_metrics }),
    );
    expect(graph.targetMetrics).toEqual({
      spans: [],
      bands: [
        {
          name: "cadence",
          steps: [
            { startSeconds: 1, endSeconds: 3, lower: 80, upper: 100 },
            { startSeconds: 3, endSeconds: 5, lower: 90, upper: 110 },
          ],
        },
      ],
      cadenceInRangePercent: 80,
      resistanceInRangePercent: 70.5,
    });
  });

  it.each([null, [], "error"])("that is %j is refused", (payload) => {
    expect(() => parse(payload)).toThrow(/bad_payload/);
  });
});

function makePoint(second: number) {
  return {
    seconds_offset_from_start: second,
    latitude: 52.5 + second / 1000,
    longitude: 13.4,
    accuracy: null,
  };
}
