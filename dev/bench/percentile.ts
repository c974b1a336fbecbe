/** The smallest of the values that at least `share` of them don't exceed (nearest rank). */
export function findPercentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("There is no percentile of nothing.");
  return found;
}
