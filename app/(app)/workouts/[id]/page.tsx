import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Section } from "@/app/_components/section.tsx";
import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { shareZones } from "@/lib/metrics/zones.ts";
import { parseSegments } from "@/lib/rides/stored-facts.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { findWorkout } from "@/lib/workouts/find.ts";
import { RefreshWhileSyncing } from "../_list/refresh-while-syncing.tsx";
import { SegmentStrip } from "./_chart/segment-strip.tsx";
import { WorkoutChart } from "./_chart/workout-chart.tsx";
import { listAverages } from "./_facts/averages.ts";
import { AveragesTable } from "./_facts/averages-table.tsx";
import { ClassSection } from "./_facts/class-section.tsx";
import { listFigures } from "./_facts/figures.ts";
import { GraphNotice } from "./_facts/graph-notice.tsx";
import { WorkoutHead } from "./_facts/workout-head.tsx";
import { ZoneBar } from "./_facts/zone-bar.tsx";

interface WorkoutPageProps {
  params: Promise<{ id: string }>;
}

const findOwnWorkout = cache(async (id: string) => {
  const user = await requireUser();
  const [workout, distanceUnit] = await Promise.all([findWorkout(user.id, id), readDistanceUnit(user.id)]);
  return workout ? { workout, distanceUnit } : null;
});

export async function generateMetadata({ params }: WorkoutPageProps): Promise<Metadata> {
  const found = await findOwnWorkout((await params).id);
  return { title: found?.workout.title ?? "Not found" };
}

export default async function WorkoutPage({ params }: WorkoutPageProps) {
  const found = await findOwnWorkout((await params).id);
  if (!found) notFound();
  const { workout, distanceUnit } = found;
  const [headline, ...figures] = listFigures(workout, distanceUnit);
  const averages = listAverages(workout, distanceUnit);
  const zones = shareZones(workout.heartRateZoneSeconds);
  const isIncomplete = workout.graphState === "pending" || workout.ride?.detailState === "placeholder";
  return (
    <article>
      {isIncomplete && <RefreshWhileSyncing />}
      <WorkoutHead workout={workout} />
      <StatRow className="flex! flex-wrap items-end gap-x-12">
        {headline && <Stat {...headline} size="hero" />}
        {figures.map((figure) => (
          <Stat key={figure.label} {...figure} />
        ))}
      </StatRow>
      <div className="mt-12">
        {workout.graphState === "fetched" ? (
          <Section title="Over time">
            <WorkoutChart
              workoutId={workout.id}
              discipline={workout.discipline}
              distanceUnit={distanceUnit}
            />
          </Section>
        ) : (
          <div className="space-y-6">
            <GraphNotice state={workout.graphState} reason={workout.graphReason} />
            <SegmentStrip
              segments={parseSegments(workout.ride?.segments)}
              endSeconds={workout.ride?.durationSeconds ?? workout.durationSeconds ?? 0}
            />
          </div>
        )}
      </div>
      <div className="mt-12 grid empty:hidden gap-x-16 gap-y-12 md:grid-cols-2">
        {averages.length > 0 && (
          <Section title="Averages and peaks">
            <AveragesTable rows={averages} />
          </Section>
        )}
        {zones && (
          <Section title="Heart-rate zones">
            <ZoneBar zones={zones} />
          </Section>
        )}
      </div>
      <ClassSection workout={workout} />
    </article>
  );
}
