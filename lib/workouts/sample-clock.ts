/** The seconds of a graph's samples as they are stored: an even clock is its start and its length. */
export interface StoredClock {
  sampleSeconds: number[];
  sampleStartSeconds: number | null;
  sampleCount: number;
}

/** Half of a graph's bytes would be a clock that nearly always ticks evenly. */
export function packClock(sampleSeconds: number[], everySeconds: number): StoredClock {
  const [start] = sampleSeconds;
  const sampleCount = sampleSeconds.length;
  const isEven = sampleSeconds.every((second, index) => second === (start ?? 0) + index * everySeconds);
  return start !== undefined && isEven
    ? { sampleSeconds: [], sampleStartSeconds: start, sampleCount }
    : { sampleSeconds, sampleStartSeconds: null, sampleCount };
}

export function unpackClock(clock: StoredClock, everySeconds: number): number[] {
  const { sampleStartSeconds: start, sampleCount } = clock;
  if (start === null) return clock.sampleSeconds;
  return Array.from({ length: sampleCount }, (_, index) => start + index * everySeconds);
}
