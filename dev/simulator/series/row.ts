import type { Random } from "../random.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { Moment } from "./demand.ts";
import type { MachineSeries } from "./series.ts";
import { fitWholeWatts } from "./wholes.ts";

const wattsAtOneMps = 2.8;
const defaultStrokeRateSpm = 22;

/** Boat speed is the cube root of power, as on any rowing machine; on the mat nothing moves. */
export function rowBoat(record: WorkoutRecord, moments: readonly Moment[], random: Random): MachineSeries {
  let strokeStrength = 0;
  const shape = moments.map(({ block, intensity, engagement }) => {
    strokeStrength = strokeStrength * 0.9 + random.noise() * 0.02;
    return block.surface === "floor" ? 0 : Math.max(0.02, intensity * engagement * (1 + strokeStrength));
  });
  const { watts } = fitWholeWatts(shape, record.totalWorkJoules);

  let rate = 14;
  return {
    outputWatts: watts,
    strokeRateSpm: moments.map(({ block, engagement }) => {
      if (block.surface === "floor") {
        rate = 12;
        return 0;
      }
      rate += ((block.strokeRateSpm ?? defaultStrokeRateSpm) - rate) / 7;
      return Math.round(rate * engagement + random.noise() * 0.5);
    }),
    speedMps: watts.map((value) => (value > 0 ? (value / wattsAtOneMps) ** (1 / 3) : null)),
  };
}
