export interface Thinning {
  readonly seconds: readonly number[];
  readonly indexes: readonly number[];
}

/**
 * Every n-th sample and, when thinned, the class's last second: every tenth of 1,800 s is 1, 11, … 1791, 1800.
 * Unthinned the samples stay as they are, which is often one short of the duration.
 */
export function thinIndexes(
  seconds: readonly number[],
  durationSeconds: number,
  everySeconds: number,
): Thinning {
  const all = seconds.map((second, index) => ({ second, index }));
  if (everySeconds <= 1) return { seconds, indexes: all.map(({ index }) => index) };

  const kept = all.filter(({ index }) => index % everySeconds === 0);
  const end = all.at(-1);
  const lastSecond = Math.max(durationSeconds, end?.second ?? 0);
  const needsEnd = end !== undefined && (kept.at(-1)?.second ?? 0) < lastSecond;
  const thinned = needsEnd ? [...kept, { second: lastSecond, index: end.index }] : kept;
  return { seconds: thinned.map(({ second }) => second), indexes: thinned.map(({ index }) => index) };
}
