import { Trophy } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { SparkLine } from "@/app/_components/spark-line.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { ClassTake } from "@/lib/rides/find-class.ts";
import { linkToComparison } from "../../../compare/compare-link.ts";
import {
  formatTakeDifference,
  formatTakeValue,
  type MeasuredTake,
  type TakeMeasure,
} from "./measure-takes.ts";

interface TakeRowProps {
  measured: MeasuredTake<ClassTake>;
  measure: TakeMeasure | null;
  bestId: string | null;
  distanceUnit: DistanceUnit;
}

/** One take with what it reached, how far that is from the best, and the ways to compare it. */
export function TakeRow({ measured, measure, bestId, distanceUnit }: TakeRowProps) {
  const { take, value, behindBest, isBest } = measured;
  const shown = value !== null && measure ? formatTakeValue(value, measure, distanceUnit) : null;
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[1fr_6rem_8rem]">
      <div className="min-w-0">
        <Link href={`/workouts/${take.id}`} className="font-medium hover:underline">
          <time dateTime={take.startedAt.toISOString()}>
            {formatWorkoutDate(take.startedAt, take.timeZone)}
          </time>
        </Link>
        <p className="text-sm text-ink-soft">{describeTake(take)}</p>
      </div>
      <div className="hidden sm:block">
        <SparkLine values={take.sparkValues} />
      </div>
      <p className="text-right whitespace-nowrap tabular-nums">
        {shown && (
          <span className="font-semibold">
            {shown.value} <span className="text-sm font-normal text-ink-faint">{shown.unit}</span>
          </span>
        )}
        <span className="block text-sm text-ink-soft">
          {isBest && (
            <Badge tone="accent" icon={Trophy}>
              Best
            </Badge>
          )}
          {!isBest &&
            behindBest !== null &&
            measure &&
            describeBehind(formatTakeDifference(behindBest, measure, distanceUnit))}
        </span>
      </p>
      <CompareLinks measured={measured} bestId={bestId} />
    </div>
  );
}

function CompareLinks({ measured, bestId }: { measured: MeasuredTake<ClassTake>; bestId: string | null }) {
  const { take, previousId, isBest } = measured;
  const withBest = isBest ? null : bestId;
  if (!withBest && !previousId) return null;
  const day = formatWorkoutDate(take.startedAt, take.timeZone);
  return (
    <p className="col-span-full flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {withBest && (
        <Link href={linkToComparison({ live: take.id, ghost: withBest })} className="text-link">
          Compare with the best<span className="sr-only">: {day}</span>
        </Link>
      )}
      {previousId && previousId !== withBest && (
        <Link href={linkToComparison({ live: take.id, ghost: previousId })} className="text-link">
          Compare with the one before<span className="sr-only">: {day}</span>
        </Link>
      )}
    </p>
  );
}

function describeBehind(difference: string): string {
  return difference.startsWith("0 ") ? "level with the best" : `${difference} to the best`;
}

function describeTake(take: ClassTake): string {
  const { durationSeconds, averageOutputWatts, averageHeartRateBpm } = take;
  return [
    durationSeconds !== null && formatDuration(durationSeconds),
    averageOutputWatts !== null && averageOutputWatts > 0 && `${formatCount(averageOutputWatts)} W average`,
    averageHeartRateBpm !== null && `${formatCount(averageHeartRateBpm)} bpm`,
  ]
    .filter(Boolean)
    .join(" · ");
}
