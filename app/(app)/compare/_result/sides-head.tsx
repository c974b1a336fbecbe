import Link from "next/link";
import type { ComparedSide } from "@/lib/compare/compare-workouts.ts";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import { linkToComparison } from "../compare-link.ts";
import { LineSample } from "../line-sample.tsx";

interface SidesHeadProps {
  live: ComparedSide;
  ghost: ComparedSide;
  /** Two takes of one class have the same title. */
  showsTitles: boolean;
}

/** Which workout is which, how each is drawn, and the way to another one. */
export function SidesHead({ live, ghost, showsTitles }: SidesHeadProps) {
  return (
    <dl className="grid gap-x-12 gap-y-5 sm:grid-cols-2">
      <Side
        side="live"
        workout={live}
        showsTitle={showsTitles}
        changeHref={linkToComparison({ ghost: ghost.id })}
      />
      <Side
        side="ghost"
        workout={ghost}
        showsTitle={showsTitles}
        changeHref={linkToComparison({ live: live.id })}
      />
    </dl>
  );
}

interface SideProps {
  side: "live" | "ghost";
  workout: ComparedSide;
  showsTitle: boolean;
  changeHref: string;
}

function Side({ side, workout, showsTitle, changeHref }: SideProps) {
  const instructorName = workout.instructorName ?? workout.ride?.instructor?.name;
  const day = formatWorkoutDate(workout.startedAt, workout.timeZone);
  const name = side === "live" ? "Live" : "Ghost";
  return (
    <div>
      <dt className="flex items-center gap-2 text-sm text-ink-soft">
        <LineSample side={side} colorToken="--chart-output" />
        {name}
      </dt>
      <dd className="mt-1">
        <Link href={`/workouts/${workout.id}`} className="font-semibold hover:underline">
          {showsTitle ? workout.title : day}
        </Link>
        <p className="text-sm text-ink-soft">
          {[showsTitle && day, instructorName].filter(Boolean).join(" · ")}
        </p>
        <Link href={changeHref} className="text-link text-sm">
          Choose another<span className="sr-only"> {name.toLowerCase()}</span>
        </Link>
      </dd>
    </div>
  );
}
