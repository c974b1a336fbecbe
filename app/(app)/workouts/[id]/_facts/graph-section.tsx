import { Section } from "@/app/_components/section.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import type { FtpAt } from "@/lib/ftp/ftp-history.ts";
import { parseSegments } from "@/lib/rides/stored-facts.ts";
import type { WorkoutDetail } from "@/lib/workouts/find.ts";
import type { GraphOutline } from "@/lib/workouts/graph-outline.ts";
import { SegmentStrip } from "../_chart/segment-strip.tsx";
import { sketchCaption } from "../_chart/sketch-caption.ts";
import { WorkoutChart } from "../_chart/workout-chart.tsx";
import { GraphNotice } from "./graph-notice.tsx";

interface GraphSectionProps {
  workout: WorkoutDetail;
  distanceUnit: DistanceUnit;
  outline: GraphOutline | null;
  ftp: FtpAt | null;
  /** Whether the class's parts stand in while there is no graph. */
  hasSegments: boolean;
}

/** The chart, or why there is none and the class's parts in its place. */
export function GraphSection({ workout, distanceUnit, outline, ftp, hasSegments }: GraphSectionProps) {
  const { ride, durationSeconds, graphState, graphReason } = workout;
  if (graphState === "fetched" && outline) {
    const context = { discipline: workout.discipline, distanceUnit };
    const hasPowerTargets = ride?.isPowerZone === true && ftp !== null;
    const caption = sketchCaption(outline.series, { ...context, ftp, hasPowerTargets });
    return (
      <Section title="Over time">
        <WorkoutChart workoutId={workout.id} outline={{ ...outline, ...context, caption }} />
      </Section>
    );
  }
  return (
    <div className="space-y-6 empty:hidden">
      <GraphNotice state={graphState} reason={graphReason} />
      {hasSegments && (
        <SegmentStrip
          segments={parseSegments(ride?.segments)}
          endSeconds={ride?.durationSeconds ?? durationSeconds ?? 0}
        />
      )}
    </div>
  );
}
