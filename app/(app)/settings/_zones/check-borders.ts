import { maxHeartRateBpm, minHeartRateBpm } from "@/lib/zones/heart-rate-limits.ts";

export type CheckedBorders =
  | { minBpm: number[]; problem: null }
  | { minBpm: null; problem: { index: number; message: string } };

/** What was typed as the first heart rate of zones 2 to 5, or the first of them that is wrong, in a sentence. */
export function checkBorders(texts: readonly string[]): CheckedBorders {
  const minBpm = texts.map((text) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN));
  for (const [index, bpm] of minBpm.entries()) {
    if (!(bpm >= minHeartRateBpm && bpm <= maxHeartRateBpm)) {
      return fail(index, `Give a whole number from ${minHeartRateBpm} to ${maxHeartRateBpm}.`);
    }
    const before = minBpm[index - 1];
    if (before !== undefined && bpm <= before) return fail(index, `Give more than ${before}.`);
  }
  return { minBpm, problem: null };
}

function fail(index: number, message: string): CheckedBorders {
  return { minBpm: null, problem: { index, message } };
}
