import Link from "next/link";
import { RidePicture } from "@/app/_components/ride-picture.tsx";
import { formatDay, resolveTimeZone } from "@/lib/format/date.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";

/** A short list of workouts, each a link. */
export function NewestWorkouts({ workouts }: { workouts: WorkoutRow[] }) {
  return (
    <ul className="-mx-3">
      {workouts.map((workout) => (
        <li key={workout.id}>
          <Link
            href={`/workouts/${workout.id}`}
            className="flex items-center gap-4 rounded-lg p-3 hover:bg-sunken"
          >
            <RidePicture src={workout.imageUrl} discipline={workout.discipline} />
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{workout.title}</span>
              <span className="block truncate text-sm text-ink-soft">{describeWorkout(workout)}</span>
            </span>
            <span className="text-right font-semibold tabular-nums whitespace-nowrap">
              {readMainNumber(workout)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function describeWorkout({ instructorName, startedAt, timeZone }: WorkoutRow): string {
  const date = formatDay(startedAt, resolveTimeZone(timeZone).timeZone);
  return instructorName ? `${date} · ${instructorName}` : date;
}

function readMainNumber({ totalOutputKj, durationSeconds }: WorkoutRow): string {
  if (totalOutputKj) return `${formatCount(totalOutputKj)} kJ`;
  return durationSeconds === null ? "" : formatDuration(durationSeconds);
}
