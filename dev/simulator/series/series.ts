import { planOfRecord } from "../riders/effort.ts";
import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import { createRandom } from "../random.ts";
import { rideBike } from "./bike.ts";
import { followPlan, type Moment } from "./demand.ts";
import { runOutdoors, runTread } from "./foot.ts";
import { beatHeart } from "./heart-rate.ts";
import { rowBoat } from "./row.ts";

/** One second of a workout on each line; a metric that wasn't recorded is null as a whole. */
export interface WorkoutSeries {
  readonly seconds: readonly number[];
  readonly outputWatts: readonly number[] | null;
  readonly cadenceRpm: readonly number[] | null;
  readonly resistancePercent: readonly number[] | null;
  /** null where nobody moved */
  readonly speedMps: ReadonlyArray<number | null> | null;
  readonly inclinePercent: readonly number[] | null;
  readonly strokeRateSpm: readonly number[] | null;
  readonly altitudeMetres: readonly number[] | null;
  /** 0 where the monitor gave no reading */
  readonly heartRateBpm: readonly number[] | null;
}

/** What a machine records; the rest of the metrics stay null. */
export type MachineSeries = Partial<Omit<WorkoutSeries, "seconds" | "heartRateBpm">>;

const nothing: Omit<WorkoutSeries, "seconds"> = {
  outputWatts: null,
  cadenceRpm: null,
  resistancePercent: null,
  speedMps: null,
  inclinePercent: null,
  strokeRateSpm: null,
  altitudeMetres: null,
  heartRateBpm: null,
};

/** Second by second, from the class's plan; the watts add up to the record's total work. */
export function generateSeries(record: WorkoutRecord, rider: RiderProfile): WorkoutSeries {
  const seconds = clockOf(record);
  const moments = followPlan(planOfRecord(record), seconds, createRandom(`demand/${record.id}`));
  return {
    seconds,
    ...nothing,
    ...recordMachine(record, rider, moments),
    heartRateBpm: beatHeart(record, rider, moments, createRandom(`heart/${record.id}`)),
  };
}

function recordMachine(
  record: WorkoutRecord,
  rider: RiderProfile,
  moments: readonly Moment[],
): MachineSeries {
  const random = createRandom(`machine/${record.id}`);
  switch (record.machine) {
    case "bike":
      return rideBike(record, moments, random);
    case "tread":
      return runTread(record, rider, moments, random);
    case "row":
      return rowBoat(record, moments, random);
    case "outdoor":
      return runOutdoors(moments, random);
    default:
      return {};
  }
}

const levelStartsLateSeconds = 7;
const levelHoleEverySeconds = 290;

/** Seconds since pedalling started: usually one short of the duration; a Lanebreak starts late and has holes. */
function clockOf(record: WorkoutRecord): number[] {
  const { durationSeconds, machine, kind, discipline } = record;
  const isExact = machine === "row" || machine === "outdoor" || kind === "justRide" || kind === "justRun";
  const length = isExact ? durationSeconds : durationSeconds - (discipline === "meditation" ? 2 : 1);
  const clock = Array.from({ length }, (_, index) => index + 1);
  if (kind !== "lanebreak") return clock;
  return clock.filter((second) => second >= levelStartsLateSeconds && second % levelHoleEverySeconds > 1);
}

/** Only the heart-rate line of `generateSeries`, for answers that need nothing else of it. */
export function generateHeartRate(record: WorkoutRecord, rider: RiderProfile): readonly number[] | null {
  if (record.heartRate === "none") return null;
  const moments = followPlan(planOfRecord(record), clockOf(record), createRandom(`demand/${record.id}`));
  return beatHeart(record, rider, moments, createRandom(`heart/${record.id}`));
}
