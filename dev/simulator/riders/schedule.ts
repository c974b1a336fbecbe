import { anchorSeconds, daySeconds, zoneOffsetSeconds } from "../calendar.ts";
import { createRandom } from "../random.ts";
import { trainingAppetite } from "./fitness.ts";
import type { RiderProfile } from "./profiles.ts";

export interface TrainingDay {
  readonly date: Date;
  /** share of the whole history passed, 0..1 */
  readonly progress: number;
  readonly workouts: number;
  readonly timezone: string;
  readonly isTravelling: boolean;
  /** when the first workout of the day begins, in epoch seconds */
  readonly startsAt: number;
  /** when the second session of a full day begins, in epoch seconds */
  readonly eveningAt: number;
}

const trips: ReadonlyArray<readonly [from: number, until: number, timezone: string]> = [
  [0.205, 0.211, "America/Los_Angeles"],
  [0.39, 0.401, "Europe/Berlin"],
  [0.57, 0.574, "America/Denver"],
  [0.735, 0.744, "Asia/Tokyo"],
  [0.925, 0.934, "Europe/Berlin"],
];

/** Spreads exactly `count` workouts over the days of a rider's history, oldest day first. */
export function scheduleDays(rider: RiderProfile, count: number): TrainingDay[] {
  const totalDays = Math.floor(rider.spanSeconds / daySeconds);
  const firstDay = Math.floor(anchorSeconds / daySeconds) - totalDays;
  const appetites = Array.from({ length: totalDays }, (_, day) =>
    trainingAppetite(rider, day / totalDays, new Date((firstDay + day) * daySeconds * 1000)),
  );
  const totalAppetite = appetites.reduce((sum, appetite) => sum + appetite, 0);

  let eaten = 0;
  let planned = 0;
  return appetites.flatMap((appetite, day) => {
    eaten += appetite;
    const due = day === totalDays - 1 ? count : Math.floor((eaten / totalAppetite) * count + 1e-9);
    const workouts = due - planned;
    planned = due;
    return workouts > 0 ? [describeDay(rider, firstDay + day, day / totalDays, workouts)] : [];
  });
}

function describeDay(
  rider: RiderProfile,
  dayNumber: number,
  progress: number,
  workouts: number,
): TrainingDay {
  const midnight = dayNumber * daySeconds;
  const random = createRandom(`day/${rider.name}/${dayNumber}`);
  const trip =
    rider.name === "newcomer"
      ? undefined
      : trips.find(([from, until]) => progress >= from && progress < until);
  const timezone = trip?.[2] ?? rider.homeTimezone;
  const offset = zoneOffsetSeconds(timezone, midnight);
  const morning = random.chance(0.62);
  const startsAt =
    midnight - offset + random.integer(...hoursRange(morning ? 5.8 : 11.5, morning ? 7.4 : 12.8));
  return {
    date: new Date(midnight * 1000),
    progress,
    workouts,
    timezone,
    isTravelling: trip !== undefined,
    startsAt,
    eveningAt: midnight - offset + random.integer(...hoursRange(17.2, 18.6)),
  };
}

function hoursRange(from: number, until: number): [number, number] {
  return [Math.round(from * 3600), Math.round(until * 3600)];
}
