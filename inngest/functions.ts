import { deriveStatistics } from "./derive-statistics.ts";
import { fetchPerformanceGraphs } from "./fetch-performance-graphs.ts";
import { fetchRideDetails } from "./fetch-ride-details.ts";
import { finishSync } from "./finish-sync.ts";
import { forgetIdleLimits } from "./forget-idle-limits.ts";
import { listWorkouts } from "./list-workouts.ts";
import { resumeStalledSyncs } from "./resume-stalled-syncs.ts";
import { retryItem } from "./retry-item.ts";
import { sendAlerts } from "./send-alerts.ts";
import { startScheduledSyncs } from "./start-scheduled-syncs.ts";

export const functions = [
  listWorkouts,
  fetchRideDetails,
  fetchPerformanceGraphs,
  retryItem,
  finishSync,
  resumeStalledSyncs,
  startScheduledSyncs,
  sendAlerts,
  deriveStatistics,
  forgetIdleLimits,
];
