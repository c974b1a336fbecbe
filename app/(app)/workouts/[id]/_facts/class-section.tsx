import Link from "next/link";
import { ClassNotice } from "@/app/(app)/classes/[rideId]/_facts/class-notice.tsx";
import { RidePicture } from "@/app/_components/ride-picture.tsx";
import { Section } from "@/app/_components/section.tsx";
import { parseSegments, parseSongs } from "@/lib/rides/stored-facts.ts";
import type { WorkoutDetail } from "@/lib/workouts/find.ts";
import { listClassFacts } from "./class-facts.ts";
import { ClassParts } from "./class-parts.tsx";
import { Playlist } from "./playlist.tsx";

interface ClassSectionProps {
  workout: WorkoutDetail;
  /** Where they aren't told further up. */
  hasParts: boolean;
}

/** The class that was taken; nothing for a workout without one. */
export function ClassSection({ workout, hasParts }: ClassSectionProps) {
  const { ride, rideRefusal } = workout;
  if (!ride) return null;
  return (
    <Section
      title="The class"
      className="mt-12"
      action={
        <Link href={`/classes/${ride.id}`} className="text-link">
          All about it
        </Link>
      }
    >
      <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          {ride.description && <p className="max-w-prose text-pretty">{ride.description}</p>}
          <dl className="mt-5 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 first:mt-0">
            {listClassFacts(workout).map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-ink-soft">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-5 empty:hidden">
            <ClassNotice state={ride.detailState} refusal={rideRefusal} />
          </div>
          {hasParts && <ClassParts segments={parseSegments(ride.segments)} />}
          <Playlist songs={parseSongs(ride.playlist)} />
        </div>
        <RidePicture
          src={ride.imageUrl}
          discipline={ride.discipline}
          size="wide"
          className="max-md:order-first"
        />
      </div>
    </Section>
  );
}
