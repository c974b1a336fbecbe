/**
 * How many seconds each sample stands for: the time since the one before, so that a last sample that follows early
 * counts for less; the one after a hole in the clock stands only for its own step.
 */
export function listSampleSpans(sampleSeconds: readonly number[], sampleEverySeconds: number): number[] {
  return sampleSeconds.map((second, index) => {
    const previous = sampleSeconds[index - 1] ?? 0;
    const since = second - previous;
    if (index === 0) return since > 0 ? Math.min(since, sampleEverySeconds) : sampleEverySeconds;
    return isHole(previous, second, sampleEverySeconds) ? sampleEverySeconds : Math.max(0, since);
  });
}

/** A clock that counts in twos isn't full of holes. */
export function isHole(previousSeconds: number, seconds: number, sampleEverySeconds: number): boolean {
  return seconds - previousSeconds > sampleEverySeconds * 2;
}

/** The place of the first sample at or after a time; the clock's length when there is none. */
export function findFirstFrom(sampleSeconds: readonly number[], atSeconds: number): number {
  let low = 0;
  let high = sampleSeconds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sampleSeconds[middle] ?? Infinity) < atSeconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
