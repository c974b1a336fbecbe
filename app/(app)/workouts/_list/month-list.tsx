import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";
import { groupByMonth } from "./group-by-month.ts";
import { WorkoutListRow } from "./workout-list-row.tsx";

export function MonthList({
  workouts,
  distanceUnit,
}: {
  workouts: WorkoutRow[];
  distanceUnit: DistanceUnit;
}) {
  return groupByMonth(workouts).map(({ month, workouts: ofMonth }) => (
    <section key={ofMonth[0]?.id} aria-label={month}>
      <h2 className="sticky top-16 z-10 border-b border-line bg-ground py-2.5 text-sm font-semibold">
        {month}
      </h2>
      <ul className="mb-8 divide-y divide-line">
        {ofMonth.map((workout) => (
          <WorkoutListRow key={workout.id} workout={workout} distanceUnit={distanceUnit} />
        ))}
      </ul>
    </section>
  ));
}
