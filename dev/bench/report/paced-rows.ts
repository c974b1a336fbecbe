import type { SyncMeasurement } from "../measure-sync.ts";
import { formatCount } from "./format.ts";
import type { Row } from "./row.ts";

const longestRatio = 1.05;

/** Of a first sync whose upstream refuses what comes faster than `ratePerSecond`. */
export function describePacedSync(
  sync: SyncMeasurement,
  pace: { ratePerSecond: number; burst: number },
): Row[] {
  const { served, seconds, lostCount, retriedCount } = sync;
  const { ratePerSecond, burst } = pace;
  const ratio = seconds / (served.requests / ratePerSecond);
  return [
    {
      what: `whole first sync at ${ratePerSecond} requests/s ÷ (requests ÷ ${ratePerSecond} s)`,
      target: `≤ ${longestRatio}`,
      measured: `${formatCount(served.requests)} requests in ${seconds.toFixed(1)} s`,
      ratio,
      isReached: ratio <= longestRatio,
    },
    {
      what: `most requests in any one second at ${ratePerSecond}/s`,
      target: `≤ ${ratePerSecond} and the burst of ${burst}`,
      measured: formatCount(served.maxRequestsInAnySecond),
      ratio: null,
      isReached: served.maxRequestsInAnySecond <= ratePerSecond + burst,
    },
    {
      what: `refused by an upstream that allows ${ratePerSecond}/s`,
      target: "none",
      measured: formatCount(served.refused),
      ratio: null,
      isReached: served.refused === 0,
    },
    {
      what: `lost, and retries spent, at ${ratePerSecond}/s`,
      target: "none, none",
      measured: `${formatCount(lostCount)} lost, ${formatCount(retriedCount)} tried again`,
      ratio: null,
      isReached: lostCount === 0 && retriedCount === 0,
    },
  ];
}
