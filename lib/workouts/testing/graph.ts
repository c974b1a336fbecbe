import type { WorkoutGraph } from "@/lib/peloton/client.ts";

/** A summary of which nothing was measured. */
export const emptySummary: WorkoutGraph["summary"] = {
  totalOutputKj: null,
  distanceMeters: null,
  caloriesKcal: null,
  elevationGainMeters: null,
  averageOutputWatts: null,
  maxOutputWatts: null,
  averageCadenceRpm: null,
  maxCadenceRpm: null,
  averageResistancePercent: null,
  maxResistancePercent: null,
  averageSpeedMetersPerSecond: null,
  maxSpeedMetersPerSecond: null,
  averageHeartRateBpm: null,
  maxHeartRateBpm: null,
  averageInclinePercent: null,
  averageStrokeRateSpm: null,
  strokeCount: null,
  effortPoints: null,
  heartRateZoneSeconds: [],
};

/** Half an hour without a reading. */
export function makeGraph(change: Partial<WorkoutGraph> = {}): WorkoutGraph {
  return {
    sampleEverySeconds: 1,
    durationSeconds: 1800,
    sampleSeconds: [],
    series: [],
    summary: emptySummary,
    segments: null,
    targetMetrics: null,
    heartRateZones: null,
    splits: null,
    route: null,
    ...change,
  };
}
