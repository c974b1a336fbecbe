import { z } from "zod";
import { readTargets, targetMetricsField } from "./class-plan.ts";
import type { GraphTargets } from "./domain.ts";
import { listField, numberField, numbersField, objectField } from "./fields.ts";

export const graphTargetFields = {
  target_metrics_performance_data: objectField(z.object({ target_metrics: targetMetricsField })),
  target_performance_metrics: objectField(
    z.object({
      cadence_time_in_range: numberField,
      resistance_time_in_range: numberField,
      target_graph_metrics: listField(
        z.object({ type: z.string(), graph_data: z.object({ lower: numbersField, upper: numbersField }) }),
      ),
    }),
  ),
};

type WireTargets = z.output<z.ZodObject<typeof graphTargetFields>>;
type Band = GraphTargets["bands"][number];

export function readGraphTargets(graph: WireTargets, sampleSeconds: number[]): GraphTargets | null {
  const ranges = graph.target_performance_metrics;
  const spans = (graph.target_metrics_performance_data?.target_metrics ?? []).map((span) => ({
    type: span.segment_type,
    videoStartSeconds: span.offsets.start,
    videoEndSeconds: span.offsets.end + 1,
    targets: readTargets(span.metrics),
  }));
  if (spans.length === 0 && !ranges) return null;
  return {
    spans,
    bands: (ranges?.target_graph_metrics ?? []).map(({ type, graph_data: { lower, upper } }) => ({
      name: type,
      steps: readSteps(sampleSeconds, lower, upper),
    })),
    cadenceInRangePercent: ranges?.cadence_time_in_range ?? null,
    resistanceInRangePercent: ranges?.resistance_time_in_range ?? null,
  };
}

/** A value for every second says little more than where it changes. */
function readSteps(seconds: number[], lower: (number | null)[], upper: (number | null)[]): Band["steps"] {
  const steps: Band["steps"] = [];
  for (let index = 0; index < seconds.length; index += 1) {
    const second = seconds[index] ?? 0;
    const from = lower[index];
    const to = upper[index];
    if (from == null || to == null) continue;
    const last = steps.at(-1);
    const endSeconds = (seconds[index + 1] ?? second) + (index + 1 < seconds.length ? 0 : 1);
    if (last && last.lower === from && last.upper === to && last.endSeconds === second) {
      last.endSeconds = endSeconds;
    } else {
      steps.push({ startSeconds: second, endSeconds, lower: from, upper: to });
    }
  }
  return steps;
}
