import { Trophy } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { Section } from "@/app/_components/section.tsx";
import { ShortList } from "@/app/_components/short-list.tsx";
import { formatCount } from "@/lib/format/number.ts";
import type { ClassTake } from "@/lib/workouts/takes.ts";
import { listTakeRows, type TakeRow } from "./take-rows.ts";

const shownCount = 8;

interface TakesSectionProps {
  takes: ClassTake[];
  workoutId: string;
  rideId: string;
  /** Of all of them: the list holds the newest. */
  takeCount: number;
}

/** The other times that the rider took this class; nothing when there were none. */
export function TakesSection({ takes, workoutId, rideId, takeCount }: TakesSectionProps) {
  if (takes.length < 2) return null;
  const hiddenCount = takeCount - takes.length;
  return (
    <Section
      title="Your takes of this class"
      className="mt-12"
      action={
        <Link href={`/classes/${rideId}`} className="text-link">
          About the class
        </Link>
      }
    >
      <ShortList shortCount={shownCount} label="takes">
        {listTakeRows(takes, workoutId).map((row) => (
          <TakeItem key={row.id} {...row} />
        ))}
      </ShortList>
      {hiddenCount > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          <Link href={`/classes/${rideId}`} className="text-link">
            {formatCount(hiddenCount)} earlier
          </Link>{" "}
          on the class’s own page.
        </p>
      )}
    </Section>
  );
}

function TakeItem({ id, startedAt, when, isThis, isBest, value, difference, compareHref }: TakeRow) {
  const time = <time dateTime={startedAt.toISOString()}>{when}</time>;
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-1 py-2.5 sm:grid-cols-[1fr_6rem_8rem_6rem]">
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        {isThis ? (
          <span aria-current="page" className="font-semibold">
            {time}
          </span>
        ) : (
          <Link href={`/workouts/${id}`} className="hover:text-accent">
            {time}
          </Link>
        )}
        {isBest && (
          <Badge tone="accent" icon={Trophy}>
            Best
          </Badge>
        )}
      </span>
      <span className="text-right font-semibold tabular-nums">{value}</span>
      <span className="text-sm text-ink-soft tabular-nums sm:text-right">
        {isThis ? "this one" : difference}
      </span>
      <span className="text-right text-sm">
        {compareHref && (
          <Link href={compareHref} aria-label={`Compare with ${when}`} className="text-link">
            Compare
          </Link>
        )}
      </span>
    </div>
  );
}
