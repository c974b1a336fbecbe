export type Reading = number | null;

/** Mean of the readings that are there; null when there is none. */
export function averageReadings(values: readonly Reading[]): number | null {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}
