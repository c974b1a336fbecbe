import type { WorkoutRecord } from "@/lib/workouts/find.ts";

const onMachine = new Set([
  "cycling",
  "running",
  "walking",
  "hiking",
  "caesar",
  "rowing",
  "bike_bootcamp",
  "tread_bootcamp",
  "circuit",
  "caesar_bootcamp",
]);

/** A workout on the mat, of which nothing but time, heart and class is to be told. */
export function isFloorWorkout(
  workout: Pick<WorkoutRecord, "discipline" | "isOutdoor" | "totalOutputKj" | "distanceMeters">,
): boolean {
  const { discipline, isOutdoor, totalOutputKj, distanceMeters } = workout;
  if (isOutdoor || totalOutputKj || distanceMeters) return false;
  return discipline !== null && !onMachine.has(discipline);
}
