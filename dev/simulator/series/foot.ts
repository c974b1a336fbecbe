import type { Random } from "../random.ts";
import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { Moment } from "./demand.ts";
import type { MachineSeries } from "./series.ts";
import { fitWholeWatts } from "./wholes.ts";

const wattsPerKgPerMps = 1.03;
const costPerInclinePercent = 0.045;
const hardRunMps = 3.6;

/** The belt holds its speed; the watts follow from speed, incline and weight. */
export function runTread(
  record: WorkoutRecord,
  rider: RiderProfile,
  moments: readonly Moment[],
  random: Random,
): MachineSeries {
  const shape = moments.map(({ block, intensity, second }) =>
    block.surface === "floor" || second < 4 ? 0 : intensity * (1 + random.noise() * 0.012),
  );
  const { watts, scale } = fitWholeWatts(shape, record.totalWorkJoules);
  return {
    outputWatts: watts,
    inclinePercent: moments.map(({ block }) => block.inclinePercent ?? 0),
    speedMps: moments.map(({ block, intensity, second }) => {
      if (block.surface === "floor" || second < 4) return null;
      const uphill = 1 + (block.inclinePercent ?? 0) * costPerInclinePercent;
      return (intensity * scale) / (rider.weightKg * wattsPerKgPerMps * uphill);
    }),
  };
}

/** Outside there are no watts: only pace, which a crossing now and then brings to nothing, and the hills. */
export function runOutdoors(moments: readonly Moment[], random: Random): MachineSeries {
  const base = random.between(20, 120);
  const phase = random.between(0, Math.PI * 2);
  let waitingSeconds = 0;
  const speedMps = moments.map(({ intensity, second }) => {
    if (waitingSeconds > 0) waitingSeconds -= 1;
    else if (second > 120 && random.chance(1 / 700)) waitingSeconds = random.integer(8, 35);
    if (second < 3 || waitingSeconds > 0) return null;
    return hardRunMps * intensity * (1 + random.noise() * 0.03);
  });
  const altitudeMetres = moments.map(
    ({ second }) => base + 11 * Math.sin(second / 310 + phase) + 4 * Math.sin(second / 97),
  );
  return { speedMps, altitudeMetres };
}
