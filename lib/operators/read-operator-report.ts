import { readAlerts, type AlertReport } from "@/lib/alerts/list-alerts.ts";
import { readHealth, type Health } from "@/lib/health/read-health.ts";
import { lanesPerRun } from "@/lib/sync/lanes.ts";
import { readQueue, type QueueReport } from "@/lib/sync/queue.ts";
import { listActiveRuns, type ActiveRun } from "./active-runs.ts";
import { groupFailures, type FailureGroup } from "./failure-groups.ts";
import { listWaitingRetries, type WaitingRetry } from "./waiting-retries.ts";

export interface OperatorRun extends ActiveRun {
  /** It is quiet, and not because its upstream asked for a pause. */
  isStalled: boolean;
}

export interface OperatorReport extends QueueReport {
  now: string;
  health: Health;
  activeRuns: number;
  /** Not all of them when there are very many. */
  runs: OperatorRun[];
  lanes: { inUse: number; perRun: number };
  /** The next ones; how many there are is in `kinds`. */
  waitingRetries: WaitingRetry[];
  failures: FailureGroup[];
  alerts: AlertReport;
}

/** Everybody's work at this moment, for operators only: the caller checks that. */
export async function readOperatorReport(): Promise<OperatorReport> {
  const [health, queue, active, waitingRetries, failures, alerts] = await Promise.all([
    readHealth(),
    readQueue(null),
    listActiveRuns(),
    listWaitingRetries(),
    groupFailures(),
    readAlerts(),
  ]);
  return {
    now: new Date().toISOString(),
    health,
    ...queue,
    activeRuns: active.total,
    runs: active.runs.map((run) => ({
      ...run,
      isStalled: run.isQuiet && queue.upstreams[run.upstream].pausedUntil === null,
    })),
    lanes: { inUse: active.lanesInUse, perRun: lanesPerRun },
    waitingRetries,
    failures,
    alerts,
  };
}
