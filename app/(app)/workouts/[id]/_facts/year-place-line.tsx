import { formatOrdinal } from "@/lib/format/rank.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { WorkoutRecord } from "@/lib/workouts/find.ts";
import type { YearPlace } from "@/lib/workouts/year-place.ts";

interface YearPlaceLineProps {
  workout: Pick<WorkoutRecord, "discipline" | "workoutType">;
  place: YearPlace;
}

/** "Your 12th yoga class of 2026, and the 87th in all." */
export function YearPlaceLine({ workout, place }: YearPlaceLineProps) {
  const { year, numberInYear, number } = place;
  return (
    <p className="mt-6 text-ink-soft">
      Your <strong className="font-semibold text-ink">{formatOrdinal(numberInYear)}</strong>{" "}
      {nameKind(workout)} of {year}
      {number > numberInYear && <>, and the {formatOrdinal(number)} in all</>}.
    </p>
  );
}

function nameKind({ discipline, workoutType }: YearPlaceLineProps["workout"]): string {
  const name = nameDiscipline(discipline).toLowerCase();
  if (workoutType === "class") return `${name} class`;
  return workoutType === null ? `${name} workout` : `${workoutType} ${name} workout`;
}
