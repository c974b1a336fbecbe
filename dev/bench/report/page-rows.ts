import type { BrowserMeasurement } from "../measure-browser.ts";
import type { GraphMeasurement, PageMeasurement } from "../measure-pages.ts";
import { manyItems, type SyncMeasurement } from "../measure-sync.ts";
import { findPercentile } from "../percentile.ts";
import { formatCount, formatKilobytes, formatMs } from "./format.ts";
import type { Row } from "./row.ts";

const longestSnapshotMs = 25;
const largestSnapshotBytes = 4 * 1024;
const longestHistoryMs = 50;
const largestGraphBytes = 60 * 1024;
const longestWorkoutPageMs = 150;
const longestDrawingMs = 200;
const largestListScriptBytes = 170 * 1024;

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
    ...(largest?.pages.graph ? describeGraph(largest.pages.graph) : []),
    ...(largest?.pages.browser ? describeBrowser(largest.pages.browser) : []),
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
    describeTimes(
      `${what}, searched with a typing error or in another order`,
      pages.searchedHistoryMs,
      limit,
    ),
    {
      what: `${what}, the whole page`,
      target: null,
      measured: `${describePercentiles(pages.listPageMs)}, ${formatKilobytes(pages.listPageBytes)} compressed`,
      ratio: null,
      isReached: null,
    },
  ];
}

function describeGraph({ durationSeconds, wireBytes, bytes, ms, pageMs }: GraphMeasurement): Row[] {
  const minutes = Math.round(durationSeconds / 60);
  return [
    {
      what: `graph of a class of ${minutes} min at 1 s, as JSON`,
      target: `≤ ${largestGraphBytes / 1024} KB compressed`,
      measured: `${formatKilobytes(wireBytes)} of ${formatKilobytes(bytes)}, ${describePercentiles(ms)}`,
      ratio: null,
      isReached: wireBytes <= largestGraphBytes,
    },
    describeTimes(`HTML of that workout’s page`, pageMs, { longestMs: longestWorkoutPageMs }),
  ];
}

function describeBrowser({ listScriptBytes, chartDrawnMs }: BrowserMeasurement): Row[] {
  return [
    ...(chartDrawnMs.length > 0 ? [describeDrawing(chartDrawnMs)] : []),
    {
      what: "JavaScript of the first visit of the list",
      target: `≤ ${largestListScriptBytes / 1024} KB compressed`,
      measured: formatKilobytes(listScriptBytes),
      ratio: null,
      isReached: listScriptBytes <= largestListScriptBytes,
    },
  ];
}

function describeDrawing(ms: number[]): Row {
  const median = findPercentile(ms, 0.5);
  return {
    what: "that chart in Chromium, from its data to its drawing",
    target: `≤ ${longestDrawingMs} ms`,
    measured: `median ${formatMs(median)}, longest ${formatMs(Math.max(...ms))}`,
    ratio: null,
    isReached: median <= longestDrawingMs,
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
