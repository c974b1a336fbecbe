import { createRandom } from "../random.ts";
import type { RiderProfile } from "./profiles.ts";

/** Share of the history passed, share of the best form: growth, plateaus, two setbacks. */
const formCurve: ReadonlyArray<readonly [progress: number, form: number]> = [
  [0, 0.62],
  [0.06, 0.7],
  [0.16, 0.78],
  [0.27, 0.79],
  [0.31, 0.8],
  [0.345, 0.72],
  [0.42, 0.82],
  [0.53, 0.88],
  [0.62, 0.89],
  [0.66, 0.84],
  [0.78, 0.95],
  [0.88, 1],
  [0.94, 0.98],
  [1, 0.985],
];

/** Days of nothing, by share of the history: a flu, a broken collarbone, two long summers. */
const breaks: ReadonlyArray<readonly [from: number, until: number]> = [
  [0.118, 0.124],
  [0.318, 0.336],
  [0.452, 0.458],
  [0.642, 0.652],
  [0.816, 0.82],
];

/** The rider's true one-hour power at a share (0..1) of the history. */
export function thresholdWattsAt(rider: RiderProfile, progress: number): number {
  if (rider.name === "newcomer") return rider.bestThresholdWatts * (0.93 + 0.07 * progress);
  let [previousAt, previousForm] = formCurve[0] ?? [0, 1];
  for (const [at, form] of formCurve) {
    if (progress <= at) {
      const share = at === previousAt ? 1 : (progress - previousAt) / (at - previousAt);
      return rider.bestThresholdWatts * (previousForm + (form - previousForm) * share);
    }
    [previousAt, previousForm] = [at, form];
  }
  return rider.bestThresholdWatts * previousForm;
}

/** How much the rider trains on a day, without unit: seasons, weekdays, breaks. */
export function trainingAppetite(rider: RiderProfile, progress: number, date: Date): number {
  if (rider.name === "newcomer") return 1;
  if (breaks.some(([from, until]) => progress >= from && progress < until)) return 0;
  const dayOfYear = (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000;
  const season = 1 + 0.32 * Math.cos(((dayOfYear - 20) / 365) * 2 * Math.PI);
  const weekday = [1.1, 0.85, 1.15, 0.9, 1.1, 0.55, 1.35][date.getUTCDay()] ?? 1;
  const growth = 0.75 + 0.5 * progress;
  const mood = createRandom(`mood/${rider.name}/${date.toISOString().slice(0, 10)}`).between(0.1, 1.9);
  return season * weekday * growth * mood;
}

export type HeartRateCondition = "none" | "steady" | "broken";

/** The strap was bought in year two and dropped out for a few weeks later on. */
export function heartRateConditionAt(rider: RiderProfile, progress: number): HeartRateCondition {
  if (rider.name === "newcomer") return progress > 0.5 ? "steady" : "none";
  if (progress < 0.19) return "none";
  if (progress > 0.7 && progress < 0.715) return "broken";
  return "steady";
}
