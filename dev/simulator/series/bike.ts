import type { Random } from "../random.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { Moment } from "./demand.ts";
import type { MachineSeries } from "./series.ts";
import { fitWholeWatts } from "./wholes.ts";

const wattsAtZeroResistance = 21;
const cadenceExponent = 1.45;
const resistanceExponent = 0.0415;
const referenceCadenceRpm = 80;
const metresPerSecondAtOneWatt = 1.83;

/** The knob is turned to meet the plan; the legs' unsteady cadence then makes the watts unsteady. */
export function rideBike(record: WorkoutRecord, moments: readonly Moment[], random: Random): MachineSeries {
  const legs = createLegs(random);
  let knob = 30;
  const turns = moments.map((moment) => {
    const cadence = legs.next(moment);
    const wantedWatts = Math.max(12, moment.intensity * record.thresholdWatts);
    if (moment.block.surface !== "floor") knob = resistanceFor(wantedWatts, cadence.steady);
    return { cadence: cadence.actual, knob, watts: wattsFor(knob, cadence.actual) };
  });

  const { watts, scale } = fitWholeWatts(
    turns.map((turn) => turn.watts),
    record.totalWorkJoules,
  );
  const knobShift = scale > 0 ? Math.log(scale) / resistanceExponent : 0;
  return {
    outputWatts: watts,
    cadenceRpm: turns.map((turn) => Math.round(turn.cadence)),
    resistancePercent: turns.map((turn) => clamp(Math.round(turn.knob + knobShift), 0, 100)),
    speedMps: watts.map((value) => metresPerSecondAtOneWatt * value ** 0.3),
  };
}

function createLegs(random: Random) {
  let steady = 45;
  let wander = 0;
  let coasting = 0;
  return {
    next({ block, engagement }: Moment) {
      if (block.surface === "floor") {
        steady = 60;
        coasting *= 0.6;
        return { steady, actual: coasting < 5 ? 0 : coasting };
      }
      steady += ((block.cadenceRpm ?? referenceCadenceRpm) - steady) / 5;
      wander = wander * 0.93 + random.noise() * 0.75;
      coasting = Math.max(0, (steady + wander + random.noise() * 0.8) * engagement);
      return { steady, actual: coasting };
    },
  };
}

function resistanceFor(watts: number, cadenceRpm: number): number {
  const flat = wattsAtZeroResistance * (cadenceRpm / referenceCadenceRpm) ** cadenceExponent;
  return clamp(Math.log(watts / flat) / resistanceExponent, 0, 100);
}

function wattsFor(resistancePercent: number, cadenceRpm: number): number {
  const flat = wattsAtZeroResistance * (cadenceRpm / referenceCadenceRpm) ** cadenceExponent;
  return cadenceRpm < 5 ? 0 : flat * Math.exp(resistanceExponent * resistancePercent);
}

/** The resistance and cadence that a coach would name for a rider of ordinary strength. */
export function cueFor(
  intensity: number,
  cadenceRpm: number,
): { resistancePercent: number; cadenceRpm: number } {
  const ordinaryThresholdWatts = 205;
  return {
    resistancePercent: Math.round(resistanceFor(intensity * ordinaryThresholdWatts, cadenceRpm)),
    cadenceRpm,
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
