import { z } from "zod";
import { readSegment, segmentSchema } from "./class-plan.ts";
import type { WorkoutGraph } from "./domain.ts";
import {
  listField,
  numberField,
  numbersField,
  objectField,
  wholeField,
  zoneDurationsField,
} from "./fields.ts";
import { fitToSamples, metricSchema, readHeartRateZones, readSeries } from "./graph-series.ts";
import { readSummary, summariesField } from "./graph-summary.ts";
import { graphTargetFields, readGraphTargets } from "./graph-targets.ts";
import { parsePayload } from "./payload.ts";
import { locationField, readRoute } from "./graph-route.ts";
import { readSplits, splitFields } from "./graph-splits.ts";

const graphSchema = z.object({
  duration: wholeField,
  segment_list: listField(segmentSchema),
  seconds_since_pedaling_start: numbersField,
  average_summaries: summariesField,
  summaries: summariesField,
  metrics: listField(metricSchema),
  location_data: locationField,
  effort_zones: objectField(
    z.object({ total_effort_points: numberField, heart_rate_zone_durations: zoneDurationsField }),
  ),
  ...graphTargetFields,
  ...splitFields,
});

/** `everySeconds` is what was asked for. Numbers are zipped to the shortest list. */
export function parsePerformanceGraph(payload: unknown, everySeconds: number): WorkoutGraph {
  const graph = parsePayload(graphSchema, payload, "GET /api/workout/{id}/performance_graph");
  const { sampleSeconds, metrics } = fitToSamples(graph.seconds_since_pedaling_start, graph.metrics);
  const series = readSeries(metrics);
  const segments = graph.segment_list.map(readSegment);
  const heartRateZones = readHeartRateZones(graph.metrics);
  return {
    sampleEverySeconds: everySeconds,
    durationSeconds: graph.duration,
    sampleSeconds,
    series,
    summary: readSummary(graph, series, heartRateZones),
    segments: segments.length === 0 ? null : segments,
    targetMetrics: readGraphTargets(graph, sampleSeconds),
    heartRateZones,
    splits: readSplits(graph),
    route: readRoute(graph.location_data),
  };
}
