import { Trophy } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { DisciplineIcon } from "@/app/_components/discipline-icon.tsx";
import { RidePicture } from "@/app/_components/ride-picture.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import { formatDistance, type Measure } from "@/lib/format/distance.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import { judgeDetailState } from "@/lib/workouts/detail-state.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";
import { DetailStateBadge } from "./detail-state-badge.tsx";

/** One workout; the whole row leads to its page through the title's link. */
export function WorkoutListRow({
  workout,
  distanceUnit,
}: {
  workout: WorkoutRow;
  distanceUnit: DistanceUnit;
}) {
  const effort = pickEffort(workout, distanceUnit);
  return (
    <li className="relative isolate grid grid-cols-[auto_1fr_auto] items-center gap-x-4 py-3 before:absolute before:-inset-x-3 before:inset-y-1 before:-z-10 before:rounded-lg before:transition-colors hover:before:bg-sunken md:grid-cols-[auto_1fr_13rem_4.5rem_5rem_5rem]">
      <RidePicture src={workout.imageUrl} discipline={workout.discipline} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/workouts/${workout.id}`}
            className="min-w-0 font-medium text-pretty after:absolute after:inset-0"
          >
            {workout.title}
          </Link>
          {workout.isPersonalRecord && (
            <Badge tone="accent" icon={Trophy}>
              Personal record
            </Badge>
          )}
          <DetailStateBadge state={judgeDetailState(workout.graphState, workout.rideDetailState)} />
        </div>
        <p className="mt-0.5 text-sm text-ink-soft">
          <DisciplineIcon
            discipline={workout.discipline}
            className="mr-1.5 inline-block size-3.5 align-[-0.125em]"
          />
          {[nameDiscipline(workout.discipline), workout.instructorName].filter(Boolean).join(" · ")}
        </p>
        <p className="text-sm text-ink-faint md:hidden">
          {formatWorkoutDate(workout.startedAt, workout.timeZone)}
        </p>
      </div>
      <p className="hidden text-sm whitespace-nowrap text-ink-soft md:block">
        {formatWorkoutDate(workout.startedAt, workout.timeZone)}
      </p>
      <p className="hidden text-right text-sm whitespace-nowrap md:block">{describeDuration(workout)}</p>
      <div className="text-right whitespace-nowrap">
        {effort && <Figure label={effort.label} value={effort.value} unit={effort.unit} />}
        <p className="text-sm text-ink-soft md:hidden">{describeDuration(workout)}</p>
      </div>
      <div className="hidden text-right md:block">
        {workout.averageHeartRateBpm !== null && (
          <Figure
            label="Average heart rate"
            value={formatCount(workout.averageHeartRateBpm)}
            unit="bpm"
            isQuiet
          />
        )}
      </div>
    </li>
  );
}

interface FigureProps extends Measure {
  label: string;
  isQuiet?: boolean;
}

function Figure({ label, value, unit, isQuiet = false }: FigureProps) {
  return (
    <p className={isQuiet ? "text-sm text-ink-soft" : "font-semibold"}>
      <span className="sr-only">{label}: </span>
      {value} <span className="text-sm font-normal text-ink-faint">{unit}</span>
    </p>
  );
}

function describeDuration({ durationSeconds }: WorkoutRow): string | null {
  return durationSeconds === null ? null : formatDuration(durationSeconds);
}

function pickEffort(workout: WorkoutRow, distanceUnit: DistanceUnit): (Measure & { label: string }) | null {
  if (workout.totalOutputKj) {
    return { label: "Total output", value: formatCount(workout.totalOutputKj), unit: "kJ" };
  }
  if (!workout.distanceMeters) return null;
  return { label: "Distance", ...formatDistance(workout.distanceMeters, distanceUnit) };
}
