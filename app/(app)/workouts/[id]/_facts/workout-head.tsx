import { ChevronLeft, ChevronRight, GitCompareArrows, Trophy } from "lucide-react";
import { ExportMenu } from "@/app/(app)/_export/export-menu.tsx";
import { linkToComparison } from "@/app/(app)/compare/compare-link.ts";
import { BackToList } from "@/app/(app)/workouts/_list/back-to-list.tsx";
import { Avatar } from "@/app/_components/avatar.tsx";
import { Badge } from "@/app/_components/badge.tsx";
import { ButtonLink } from "@/app/_components/button.tsx";
import { DisciplineIcon } from "@/app/_components/discipline-icon.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { WorkoutDetail } from "@/lib/workouts/find.ts";

export function WorkoutHead({ workout }: { workout: WorkoutDetail }) {
  const instructorName = workout.instructorName ?? workout.ride?.instructor?.name;
  return (
    <PageHeader
      title={workout.title}
      backLink={<BackToList />}
      actions={
        <>
          <ExportMenu workoutId={workout.id} />
          <ButtonLink href={linkToComparison({ live: workout.id })} variant="secondary">
            <GitCompareArrows aria-hidden className="size-4" /> Compare
          </ButtonLink>
          <Neighbours {...workout} />
        </>
      }
      lead={
        <>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {instructorName && (
              <>
                <Avatar name={instructorName} src={workout.ride?.instructor?.imageUrl} size="sm" />
                <span className="font-medium text-ink">{instructorName}</span>
                <span aria-hidden>·</span>
              </>
            )}
            <DisciplineIcon discipline={workout.discipline} className="size-4" />
            {workout.isOutdoor
              ? `Outdoor ${nameDiscipline(workout.discipline).toLowerCase()}`
              : nameDiscipline(workout.discipline)}
            <span aria-hidden className="max-sm:hidden">
              ·
            </span>
            <time dateTime={workout.startedAt.toISOString()} className="max-sm:basis-full">
              {formatWorkoutDate(workout.startedAt, workout.timeZone)}
            </time>
          </div>
          <Labels workout={workout} />
        </>
      }
    />
  );
}

function Labels({ workout }: { workout: WorkoutDetail }) {
  const { isPersonalRecord, ride } = workout;
  if (!isPersonalRecord && !ride?.isPowerZone && !ride?.isFtpTest) return null;
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      {isPersonalRecord && (
        <Badge tone="accent" icon={Trophy}>
          Personal record
        </Badge>
      )}
      {ride?.isFtpTest && <Badge tone="info">FTP test</Badge>}
      {ride?.isPowerZone && <Badge>Power Zone</Badge>}
    </p>
  );
}

function Neighbours({ newerWorkoutId, olderWorkoutId }: WorkoutDetail) {
  return (
    <nav aria-label="Neighbouring workouts" className="flex gap-2">
      {newerWorkoutId && (
        <ButtonLink href={`/workouts/${newerWorkoutId}`} variant="secondary" rel="prev">
          <ChevronLeft aria-hidden className="size-4" /> Newer
        </ButtonLink>
      )}
      {olderWorkoutId && (
        <ButtonLink href={`/workouts/${olderWorkoutId}`} variant="secondary" rel="next">
          Older <ChevronRight aria-hidden className="size-4" />
        </ButtonLink>
      )}
    </nav>
  );
}
