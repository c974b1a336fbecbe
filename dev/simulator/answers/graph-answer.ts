import { classAt } from "../catalogue/classes.ts";
import { itemAt } from "../random.ts";
import { planOfRecord } from "../riders/effort.ts";
import { graphOutcomeOf } from "../riders/outcomes.ts";
import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import { countZoneSeconds, effortPoints } from "../series/heart-rate-zones.ts";
import { generateSeries } from "../series/series.ts";
import { describeMetrics } from "./graph-metrics.ts";
import { describeAverages, describeTotals } from "./graph-summaries.ts";
import { thinIndexes, type Thinning } from "./thinning.ts";
import { describeLocations, describeSplits } from "./outdoor.ts";
import { describeSegments } from "./segments.ts";
import { describeTargetGraph, describeTargets } from "./targets.ts";
import { describeZoneDurations } from "./workout-answer.ts";

interface GraphRequest {
  readonly everySeconds: number;
  /** the web client is given the route of an outdoor workout, others aren't */
  readonly withLocations: boolean;
  readonly origin: string;
}

/** The performance graph: averages and totals of the whole, values thinned to every n-th second. */
export function describeGraph(record: WorkoutRecord, rider: RiderProfile, request: GraphRequest): object {
  const outcome = graphOutcomeOf(record);
  if (outcome === "inProgress" || record.kind === "import") return describeEmpty(record, request.origin);

  const series = generateSeries(record, rider);
  const metrics = describeMetrics(series, record, rider);
  const thinning = thinIndexes(series.seconds, record.durationSeconds, request.everySeconds);
  const zoneSeconds = series.heartRateBpm && countZoneSeconds(series.heartRateBpm, rider);
  const isOutdoor = record.machine === "outdoor";
  const hasPlan = record.classIndex !== null;
  return {
    ...describeEmpty(record, request.origin),
    seconds_since_pedaling_start: thinning.seconds,
    average_summaries: describeAverages(metrics),
    summaries: outcome === "withMetrics" ? describeTotals(series, record, rider) : [],
    metrics: metrics.map((metric) => ({
      ...metric,
      values: thin(metric.values, thinning),
      ...(metric.alternatives && {
        alternatives: metric.alternatives.map((one) => ({ ...one, values: thin(one.values, thinning) })),
      }),
    })),
    location_data: isOutdoor && request.withLocations ? describeLocations(series, record, rider) : [],
    is_location_data_accurate: isOutdoor ? true : null,
    splits_data: isOutdoor ? describeSplits(series, rider) : {},
    ...(hasPlan && record.machine === "bike" && describeBikeTargets(record)),
    effort_zones: zoneSeconds && {
      total_effort_points: effortPoints(zoneSeconds),
      heart_rate_zone_durations: describeZoneDurations(zoneSeconds),
    },
  };
}

function describeBikeTargets(record: WorkoutRecord) {
  const targetGraph = describeTargetGraph(planOfRecord(record));
  return {
    target_performance_metrics:
      targetGraph.length === 0
        ? null
        : { target_graph_metrics: targetGraph, cadence_time_in_range: 61, resistance_time_in_range: 54 },
  };
}

function describeEmpty(record: WorkoutRecord, origin: string) {
  const taken = record.classIndex === null ? null : classAt(record.classIndex);
  return {
    duration: taken?.distanceKm ? null : record.durationSeconds,
    is_class_plan_shown: taken !== null,
    segment_list: taken ? describeSegments(planOfRecord(record), taken, origin) : [],
    seconds_since_pedaling_start: [],
    average_summaries: [],
    summaries: [],
    metrics: [],
    has_apple_watch_metrics: false,
    location_data: [],
    is_location_data_accurate: null,
    splits_data: {},
    splits_metrics: {},
    target_metrics_performance_data: {
      target_metrics: taken && record.machine === "tread" ? describeTargets(planOfRecord(record), taken) : [],
      time_in_metric: [],
    },
    effort_zones: null,
  };
}

function thin<T>(values: readonly T[], { indexes }: Thinning): T[] {
  return indexes.map((index) => itemAt(values, index));
}
