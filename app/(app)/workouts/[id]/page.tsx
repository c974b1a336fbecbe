import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { parsePlanSegments } from "@/lib/rides/plan-parts.ts";
import { RefreshWhileSyncing } from "../_list/refresh-while-syncing.tsx";
import { ClassSection } from "./_facts/class-section.tsx";
import { FactCards } from "./_facts/fact-cards.tsx";
import { listFigures } from "./_facts/figures.ts";
import { FloorPlan } from "./_facts/floor-plan.tsx";
import { GraphSection } from "./_facts/graph-section.tsx";
import { isFloorWorkout } from "./_facts/is-floor-workout.ts";
import { loadWorkout } from "./_facts/load-workout.ts";
import { TakesSection } from "./_facts/takes-section.tsx";
import { TrainingLoad } from "./_facts/training-load.tsx";
import { WorkoutHead } from "./_facts/workout-head.tsx";
import { YearPlaceLine } from "./_facts/year-place-line.tsx";

interface WorkoutPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: WorkoutPageProps): Promise<Metadata> {
  const found = await loadWorkout((await params).id);
  return { title: found?.workout.title ?? "Not found" };
}

export default async function WorkoutPage({ params }: WorkoutPageProps) {
  const loaded = await loadWorkout((await params).id);
  if (!loaded) notFound();
  const { workout, distanceUnit, ftp, graphOutline, takes, yearPlace } = loaded;
  const { ride, rideRefusal } = workout;
  const [headline, ...figures] = listFigures(workout, distanceUnit);
  const isFloor = isFloorWorkout(workout);
  const lacksClass = ride?.detailState === "placeholder" && rideRefusal === null;
  const isIncomplete = workout.graphState === "pending" || lacksClass;
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
      <TrainingLoad workout={workout} ftp={ftp} />
      {yearPlace && <YearPlaceLine workout={workout} place={yearPlace} />}
      <div className="mt-12 space-y-12">
        {isFloor && <FloorPlan segments={parsePlanSegments(ride?.segments)} />}
        <GraphSection
          workout={workout}
          distanceUnit={distanceUnit}
          outline={graphOutline}
          ftp={ftp}
          hasSegments={!isFloor}
        />
      </div>
      <FactCards {...loaded} />
      <ClassSection workout={workout} hasParts={!isFloor} />
      {ride && (
        <TakesSection
          takes={takes}
          workoutId={workout.id}
          rideId={ride.id}
          takeCount={workout.take?.count ?? takes.length}
        />
      )}
    </article>
  );
}
