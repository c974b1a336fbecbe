import { classAt } from "../catalogue/classes.ts";
import {
  detailsOutcomeOf,
  graphOutcomeOf,
  type DetailsOutcome,
  type GraphOutcome,
} from "../riders/outcomes.ts";
import type { WorkoutRecord } from "../riders/records.ts";

/** What a complete sync of a rider ends with. */
export interface Holdings {
  readonly workouts: number;
  readonly inProgress: number;
  /** list pages of 100 */
  readonly listPages: number;
  readonly rides: number;
  readonly rideDetails: Record<DetailsOutcome, number>;
  readonly goneRideIds: readonly string[];
  readonly performanceGraphs: Record<GraphOutcome, number>;
  readonly instructors: number;
}

const counted = new WeakMap<readonly WorkoutRecord[], Holdings>();

export function countHoldings(records: readonly WorkoutRecord[]): Holdings {
  const known = counted.get(records);
  if (known) return known;
  const holdings = count(records);
  counted.set(records, holdings);
  return holdings;
}

function count(records: readonly WorkoutRecord[]): Holdings {
  const classIndexes = new Set(records.map((record) => record.classIndex).filter((index) => index !== null));
  const classes = [...classIndexes].map(classAt);
  const rideDetails = { available: 0, gone: 0, paymentRequired: 0 };
  for (const one of classes) rideDetails[detailsOutcomeOf(one.availability)] += 1;
  const performanceGraphs = { withMetrics: 0, withoutMetrics: 0, inProgress: 0, paymentRequired: 0 };
  for (const record of records) performanceGraphs[graphOutcomeOf(record)] += 1;
  const instructors = new Set(classes.map((one) => one.instructorIndex).filter((index) => index !== null));
  return {
    workouts: records.length,
    inProgress: records.filter((record) => record.status === "IN_PROGRESS").length,
    listPages: Math.ceil(records.length / 100),
    rides: classes.length,
    rideDetails,
    goneRideIds: classes.filter((one) => one.availability === "gone").map((one) => one.id),
    performanceGraphs,
    instructors: instructors.size,
  };
}
