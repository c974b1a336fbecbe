import type { GraphMeasurement, PageMeasurement } from "../measure-pages.ts";
import { manyItems, type SyncMeasurement } from "../measure-sync.ts";
import { findPercentile } from "../percentile.ts";
import { formatCount, formatKilobytes, formatMs } from "./format.ts";
import type { Row } from "./row.ts";

const longestSnapshotMs = 25;
const largestSnapshotBytes = 4 * 1024;
const longestHistoryMs = 50;
const largestGraphBytes = 60 * 1024;

export interface MeasuredAccount {
  sync: SyncMeasurement;
  pages: PageMeasurement;
}

/** Over HTTP, so that the app's own part is less than what stands here. Accounts smallest first. */
export function describePages(accounts: MeasuredAccount[]): Row[] {
  const watched = accounts.find(({ sync }) => sync.items >= manyItems);
  const largest = accounts.at(-1);
  return [
    ...(watched ? describeSnapshots(watched) : []),
    ...(largest ? describeHistory(largest) : []),
    ...(largest?.pages.graph ? [describeGraph(largest.pages.graph)] : []),
  ];
}

function describeSnapshots({ sync, pages }: MeasuredAccount): Row[] {
  const what = `progress snapshot, ${formatCount(sync.items)} items`;
  const limit = { longestMs: longestSnapshotMs, largestBytes: largestSnapshotBytes };
  return [
    describeTimes(`${what}, sync ended`, pages.snapshotMs, { ...limit, bytes: pages.snapshotBytes }),
    ...(sync.busySnapshotMs.length > 0
      ? [describeTimes(`${what}, sync running`, sync.busySnapshotMs, { longestMs: longestSnapshotMs })]
      : []),
  ];
}

function describeHistory({ sync, pages }: MeasuredAccount): Row[] {
  const what = `history list, ${formatCount(sync.workouts)} workouts`;
  const limit = { longestMs: longestHistoryMs };
  return [
    describeTimes(`${what}, no filter`, pages.historyMs, limit),
    describeTimes(`${what}, filtered`, pages.filteredHistoryMs, limit),
  ];
}

function describeGraph({ durationSeconds, wireBytes, bytes, ms }: GraphMeasurement): Row {
  return {
    what: `graph of a class of ${Math.round(durationSeconds / 60)} min at 1 s, as JSON`,
    target: `≤ ${largestGraphBytes / 1024} KB compressed`,
    measured: `${formatKilobytes(wireBytes)} of ${formatKilobytes(bytes)}, ${describePercentiles(ms)}`,
    ratio: null,
    isReached: wireBytes <= largestGraphBytes,
  };
}

function describeTimes(
  what: string,
  ms: number[],
  limit: { longestMs: number; largestBytes?: number; bytes?: number },
): Row {
  const { longestMs, largestBytes = Infinity, bytes = 0 } = limit;
  const hasSize = limit.bytes !== undefined;
  return {
    what,
    target: `p95 ≤ ${longestMs} ms${hasSize ? `, ≤ ${largestBytes / 1024} KB` : ""}`,
    measured: `${describePercentiles(ms)}${hasSize ? `, ${formatKilobytes(bytes)}` : ""}`,
    ratio: null,
    isReached: findPercentile(ms, 0.95) <= longestMs && bytes <= largestBytes,
  };
}

function describePercentiles(ms: number[]): string {
  return `p50 ${formatMs(findPercentile(ms, 0.5))}, p95 ${formatMs(findPercentile(ms, 0.95))}`;
}
