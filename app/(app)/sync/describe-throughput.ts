import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";

/** Shorter than this, a slice of the run's time is too short to speak of a rate. */
const shortestSeconds = 120;

/** How busy a run was, in words: "up to 620 a minute"; null when nothing was fetched. */
export function describeThroughput({
  throughput,
  startedAt,
  finishedAt,
}: Pick<SyncRunSummary, "throughput" | "startedAt" | "finishedAt">): string | null {
  const settled = throughput.reduce((sum, count) => sum + count, 0);
  if (settled === 0) return null;
  if (finishedAt === null) return `${formatQuantity(settled, "item")} so far`;
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  if (seconds < shortestSeconds) return `${formatQuantity(settled, "item")} in one go`;
  const sliceMinutes = seconds / 60 / throughput.length;
  return `up to ${formatCount(Math.max(...throughput) / sliceMinutes)} a minute`;
}
