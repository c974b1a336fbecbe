import type { Reading } from "@/lib/metrics/average.ts";
import { findTimeGaps } from "./time-gap.ts";

/** What stands after each second from 0 on. */
export interface Race {
  /** Work or way of the live one less that of the ghost. */
  leads: number[];
  /** Seconds by which the live one is ahead; negative while it is behind. */
  gapSeconds: number[];
  /** Seconds in which one of the two has no reading: they count for neither, and nothing changes in them. */
  uncountedSeconds: number;
}

/**
 * Sets two workouts off together. Both hold a reading, or a gap, for each second of the same clock; `amountPerReading`
 * is what a second of 1 amounts to: 0.001 kJ of a watt, 1 m of a m/s.
 */
export function raceReadings(
  live: readonly Reading[],
  ghost: readonly Reading[],
  amountPerReading: number,
): Race {
  const done = { live: 0, ghost: 0 };
  // Only of the seconds that count, and before the first of them.
  const liveDone = [0];
  const ghostDone = [0];
  const countedUpTo = live.map((liveValue, second) => {
    const ghostValue = ghost[second] ?? null;
    if (liveValue !== null && ghostValue !== null) {
      done.live += liveValue * amountPerReading;
      done.ghost += ghostValue * amountPerReading;
      liveDone.push(done.live);
      ghostDone.push(done.ghost);
    }
    return liveDone.length - 1;
  });
  const gaps = findTimeGaps(liveDone, ghostDone);
  return {
    leads: countedUpTo.map((count) => (liveDone[count] ?? 0) - (ghostDone[count] ?? 0)),
    gapSeconds: countedUpTo.map((count) => gaps[count] ?? 0),
    uncountedSeconds: Math.max(0, live.length - 1 - (countedUpTo.at(-1) ?? 0)),
  };
}
