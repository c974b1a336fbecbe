import { formatMonth, resolveTimeZone } from "@/lib/format/date.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";

export interface WorkoutMonth {
  /** Such as "November 2026". */
  month: string;
  workouts: WorkoutRow[];
}

/** Runs of workouts in the same month where they took place, in the order of the list. */
export function groupByMonth(workouts: WorkoutRow[]): WorkoutMonth[] {
  const months: WorkoutMonth[] = [];
  for (const workout of workouts) {
    const month = formatMonth(workout.startedAt, resolveTimeZone(workout.timeZone).timeZone);
    const latest = months.at(-1);
    if (latest?.month === month) latest.workouts.push(workout);
    else months.push({ month, workouts: [workout] });
  }
  return months;
}
