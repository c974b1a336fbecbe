import { describe, expect, it } from "vitest";
import { parsePerformanceGraph } from "@/lib/peloton/performance-graph.ts";
import { parseRideDetails } from "@/lib/peloton/ride-details.ts";
import { makeDetails, makeGraph, makeMetric } from "@/lib/peloton/testing/payloads.ts";
import { parseSongs } from "@/lib/rides/stored-facts.ts";
import { parseGraphTargets } from "@/lib/rides/stored-graph-targets.ts";
import { parseInstructorCues, parseRideTargets } from "@/lib/rides/stored-plan.ts";
import { buildClassPlan, type ClassPlan } from "./class-plan.ts";

const offsets = [60, 15, 5, 1, null];

describe("the class's plan on the pedalling clock", () => {
  it.each(offsets)("lines targets up when the video begins %s s earlier", (offset) => {
    const plan = planOf(detailsOf(offset, { target_metrics_data: { target_metrics: wireTargets(offset) } }));
    expect(plan.spans).toEqual(expectedSpans);
  });

  it.each(offsets)("lines a graph's own targets up by the same %s s", (offset) => {
    const graph = makeGraph([makeMetric("output", "watts", [90, 95, 100, 105])], {
      target_metrics_performance_data: { target_metrics: wireTargets(offset), time_in_metric: [] },
    });
    expect(planOf(detailsOf(offset, {}), graph).spans).toEqual(expectedSpans);
  });

  it.each(offsets)("lines cues up when the video begins %s s earlier", (offset) => {
    const intro = offset ?? 0;
    const instructor_cues = [
      cue(intro, intro + 48, { resistance_range: { lower: 25, upper: 35 } }),
      cue(intro + 49, intro + 1800, { cadence_range: { lower: 80, upper: 100 } }),
    ];
    expect(planOf(detailsOf(offset, { instructor_cues })).bands).toEqual([
      { name: "cadence", steps: [{ startSeconds: 49, endSeconds: 1800, lower: 80, upper: 100 }] },
      { name: "resistance", steps: [{ startSeconds: 0, endSeconds: 49, lower: 25, upper: 35 }] },
    ]);
  });

  it.each(offsets)("lets each song last until the next when the video begins %s s earlier", (offset) => {
    const intro = offset ?? 0;
    const songs = [
      { title: "Second", start_time_offset: intro + 240 },
      { title: "First", start_time_offset: intro },
      { title: "Nowhere" },
    ];
    const { songs: placed } = planOf(detailsOf(offset, { playlist: { songs } }));
    expect(placed.map(({ title, startSeconds, endSeconds }) => [title, startSeconds, endSeconds])).toEqual([
      ["First", 0, 240],
      ["Second", 240, 1800],
    ]);
  });

  it("cuts off what lies outside of the class", () => {
    const songs = [
      { title: "Before", start_time_offset: 0 },
      { title: "Into", start_time_offset: 30 },
      { title: "In", start_time_offset: 100 },
      { title: "After", start_time_offset: 1870 },
    ];
    const plan = planOf(detailsOf(60, { playlist: { songs } }));
    expect(
      plan.songs.map(({ title, startSeconds, endSeconds }) => [title, startSeconds, endSeconds]),
    ).toEqual([
      ["Into", 0, 40],
      ["In", 40, 1800],
    ]);
  });

  it("does not place a graph's targets by a class whose introduction is unknown", () => {
    const graph = parseGraphTargets({
      spans: [{ type: "running", videoStartSeconds: 60, videoEndSeconds: 120, targets: [] }],
      bands: [],
    });
    const ride = { isFetched: false, pedalingStartOffsetSeconds: null, cues: [], songs: [] };
    const targets = parseRideTargets(null);
    expect(buildClassPlan({ ride: { ...ride, targets }, graph, endSeconds: 1800 }).spans).toEqual([]);
    expect(buildClassPlan({ ride: null, graph, endSeconds: 1800 }).spans).toEqual([]);
  });

  it("takes a graph's bands where no cue speaks of the metric", () => {
    const step = { startSeconds: 1, endSeconds: 300, lower: 80, upper: 90 };
    const graph = parseGraphTargets({
      spans: [],
      bands: [
        { name: "cadence", steps: [step] },
        { name: "resistance", steps: [step] },
      ],
    });
    const cues = [
      { startSeconds: 0, endSeconds: 300, cadenceRpm: { lower: 70, upper: 75 }, resistancePercent: null },
    ];
    const ride = {
      isFetched: true,
      pedalingStartOffsetSeconds: 60,
      songs: [],
      cues,
      targets: parseRideTargets(null),
    };
    expect(buildClassPlan({ ride, graph, endSeconds: 1800 }).bands).toEqual([
      { name: "cadence", steps: [{ startSeconds: 0, endSeconds: 300, lower: 70, upper: 75 }] },
      { name: "resistance", steps: [step] },
    ]);
  });
});

const expectedSpans = [
  {
    type: "power_zone",
    startSeconds: 0,
    endSeconds: 300,
    targets: [{ name: "power_zone", lower: 2, upper: 2 }],
  },
  {
    type: "power_zone",
    startSeconds: 300,
    endSeconds: 1800,
    targets: [{ name: "power_zone", lower: 3, upper: 4 }],
  },
];

/** As recorded: both ends belong to the span, and the last one ends with the class. */
function wireTargets(offset: number | null) {
  const intro = offset ?? 0;
  const span = (start: number, end: number, lower: number, upper: number) => ({
    offsets: { start: intro + start, end: intro + end },
    segment_type: "power_zone",
    metrics: [{ name: "power_zone", lower, upper }],
  });
  return [span(0, 299, 2, 2), span(300, 1800, 3, 4)];
}

function cue(start: number, end: number, ranges: object) {
  return { offsets: { start, end }, resistance_range: null, cadence_range: null, ...ranges };
}

function detailsOf(offset: number | null, change: Record<string, unknown>) {
  return makeDetails({ pedaling_start_offset: offset }, change);
}

/** From Peloton's answers by way of what is stored, as JSON. */
function planOf(details: unknown, graph: unknown = makeGraph([])): ClassPlan {
  const ride = throughJson(parseRideDetails(details));
  const read = throughJson(parsePerformanceGraph(graph, 1));
  return buildClassPlan({
    ride: {
      isFetched: true,
      pedalingStartOffsetSeconds: ride.pedalingStartOffsetSeconds,
      targets: parseRideTargets(ride.targetMetrics),
      cues: parseInstructorCues(ride.instructorCues),
      songs: parseSongs(ride.playlist),
    },
    graph: parseGraphTargets(read.targetMetrics),
    endSeconds: 1800,
  });
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
