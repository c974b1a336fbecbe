import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import type { PhaseCounts } from "@/lib/sync/count-items.ts";

/** Every state of a phase that has something in it, in words; together they are the total. */
export function describeStates(counts: PhaseCounts): string[] {
  const words: [count: number, text: string][] = [
    [counts.done, "done"],
    [counts.running, "running"],
    [counts.queued, "queued"],
    [counts.waitingRetry, "waiting for another try"],
    [counts.skipped, "skipped"],
    [counts.failed, "failed"],
    [counts.cancelled, "cancelled"],
  ];
  return words.filter(([count]) => count > 0).map(([count, text]) => `${formatCount(count)} ${text}`);
}

/** How far a phase came: "1,204 of 4,213 graphs"; what was cancelled is no way that it went. */
export function describePhase(counts: PhaseCounts, [one, many]: [one: string, many: string]): string {
  return `${formatCount(countSettled(counts) - counts.cancelled)} of ${formatQuantity(counts.total, one, many)}`;
}

/** What nothing more is done about: done, skipped, failed or cancelled. */
export function countSettled({ done, skipped, failed, cancelled }: PhaseCounts): number {
  return done + skipped + failed + cancelled;
}
