import Link from "next/link";
import { ShortList } from "@/app/_components/short-list.tsx";
import type { ComparedWorkout } from "@/lib/compare/find-compared.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import { formatDifference } from "@/lib/format/difference.ts";
import { formatDistance } from "@/lib/format/distance.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";

const shownCount = 12;

type Candidate = Pick<
  ComparedWorkout,
  | "id"
  | "title"
  | "instructorName"
  | "startedAt"
  | "timeZone"
  | "durationSeconds"
  | "totalOutputKj"
  | "distanceMeters"
  | "graphState"
>;

interface CandidateListProps {
  workouts: Candidate[];
  /** A workout of the same class, whose title needn’t be told again and whose output is compared. */
  reference: Candidate | null;
  distanceUnit: DistanceUnit;
  linkTo: (id: string) => string;
}

export function CandidateList({ workouts, reference, distanceUnit, linkTo }: CandidateListProps) {
  return (
    <ShortList shortCount={shownCount} label="workouts">
      {workouts.map((workout) => {
        const day = formatWorkoutDate(workout.startedAt, workout.timeZone);
        return (
          <div
            key={workout.id}
            className="relative isolate flex items-center gap-x-6 py-3 before:absolute before:-inset-x-3 before:inset-y-1 before:-z-10 before:rounded-lg before:transition-colors hover:before:bg-sunken"
          >
            <div className="min-w-0 flex-1">
              <Link
                href={linkTo(workout.id)}
                className="font-medium text-pretty after:absolute after:inset-0"
              >
                {reference ? day : workout.title}
              </Link>
              <p className="text-sm text-ink-soft">
                {[!reference && day, !reference && workout.instructorName, describeLength(workout)]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <p className="text-right whitespace-nowrap tabular-nums">
              <span className="font-semibold">{describeEffort(workout, distanceUnit)}</span>
              {reference && (
                <span className="block text-sm text-ink-soft">{describeAgainst(workout, reference)}</span>
              )}
            </p>
          </div>
        );
      })}
    </ShortList>
  );
}

function describeLength({ durationSeconds, graphState }: Candidate): string {
  const length = durationSeconds === null ? null : formatDuration(durationSeconds);
  return [length, graphState !== "fetched" && "no readings"].filter(Boolean).join(" · ");
}

function describeEffort({ totalOutputKj, distanceMeters }: Candidate, unit: DistanceUnit): string | null {
  if (totalOutputKj) return `${formatCount(totalOutputKj)} kJ`;
  if (!distanceMeters) return null;
  const distance = formatDistance(distanceMeters, unit);
  return `${distance.value} ${distance.unit}`;
}

function describeAgainst({ totalOutputKj }: Candidate, reference: Candidate): string | null {
  if (!totalOutputKj || !reference.totalOutputKj) return null;
  return `${formatDifference(totalOutputKj - reference.totalOutputKj)} kJ`;
}
