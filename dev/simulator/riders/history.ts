import type { ClassRole } from "../catalogue/class-styles.ts";
import { createRandom } from "../random.ts";
import { isTestDue } from "./ftp.ts";
import { createClassPicker } from "./picker.ts";
import type { RiderProfile } from "./profiles.ts";
import type { WorkoutRecord } from "./records.ts";
import { scheduleDays, type TrainingDay } from "./schedule.ts";
import { pickSpecial } from "./specials.ts";
import { createWorkoutBuilder } from "./workout-builder.ts";

const fullDemoCount = 4213;

/** A rider's whole history, newest first; the same on every start. */
export function buildHistory(rider: RiderProfile): WorkoutRecord[] {
  const fullCount = rider.name === "demo" ? Math.max(fullDemoCount, rider.workoutCount) : rider.workoutCount;
  const random = createRandom(`history/${rider.name}`);
  const builder = createWorkoutBuilder(rider, createClassPicker(rider.repeatShare, random));
  const records: WorkoutRecord[] = [];

  for (const day of scheduleDays(rider, fullCount)) {
    const roles = pickRoles(day, isTestDue(rider, records.length, day), random.next());
    let startsAt = day.startsAt;
    for (const [place, role] of roles.entries()) {
      if (place === eveningFromPlace) startsAt = Math.max(startsAt, day.eveningAt);
      const special = pickSpecial(rider.name, fullCount - 1 - records.length, random);
      const record = builder.build({ role, special, day, startsAt, sequence: records.length });
      records.push(record);
      startsAt += record.durationSeconds + random.integer(150, 420);
    }
  }

  return records.toReversed().slice(0, rider.workoutCount);
}

const eveningFromPlace = 3;

const dayPatterns: ReadonlyArray<ReadonlyArray<readonly ClassRole[]>> = [
  [["main"], ["main"], ["main"], ["strength"], ["mind"]],
  [
    ["main", "stretch"],
    ["main", "stretch"],
    ["main", "strength"],
    ["warmUp", "main"],
    ["strength", "mind"],
  ],
  [
    ["warmUp", "main", "stretch"],
    ["main", "strength", "stretch"],
    ["main", "coolDown", "strength"],
    ["main", "main", "stretch"],
  ],
];

const fullDay: readonly ClassRole[] = [
  "warmUp",
  "main",
  "coolDown",
  "stretch",
  "strength",
  "mind",
  "main",
  "mind",
];

function pickRoles(day: TrainingDay, isTestDay: boolean, chance: number): readonly ClassRole[] {
  if (isTestDay && day.workouts >= 2) {
    return fill(["testWarmUp", "test", "stretch", "mind"], day.workouts);
  }
  const patterns = dayPatterns[day.workouts - 1];
  const pattern = patterns?.[Math.floor(chance * patterns.length)];
  if (pattern) return pattern;
  return fill(fullDay, day.workouts);
}

function fill(pattern: readonly ClassRole[], workouts: number): ClassRole[] {
  return Array.from({ length: workouts }, (_, place) => pattern[place % pattern.length] ?? "main");
}
