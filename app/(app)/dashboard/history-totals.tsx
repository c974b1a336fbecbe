import { Stat, StatRow } from "@/app/_components/stat.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDistance } from "@/lib/format/distance.ts";
import { formatHours } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { WorkoutTotals } from "@/lib/workouts/totals.ts";

interface HistoryTotalsProps {
  totals: WorkoutTotals;
  distanceUnit: DistanceUnit;
}

/** Everything that is here, in a handful of numbers. */
export function HistoryTotals({ totals, distanceUnit }: HistoryTotalsProps) {
  const distance = formatDistance(totals.totalDistanceMeters, distanceUnit);
  return (
    <section aria-label="Your history">
      <p>
        <span className="block text-hero">{formatCount(totals.workoutCount)}</span>
        <span className="mt-2 block text-lg text-ink-soft">
          {totals.workoutCount === 1 ? "workout brought home" : "workouts brought home"}
        </span>
      </p>
      <StatRow className="mt-8">
        <Stat label="Time" value={formatHours(totals.totalDurationSeconds)} unit="h" />
        <Stat label="Output" value={formatCount(totals.totalOutputKj)} unit="kJ" />
        <Stat label="Distance" value={distance.value} unit={distance.unit} />
        <Stat label="With a graph" value={formatCount(totals.graphCount)} />
      </StatRow>
    </section>
  );
}
