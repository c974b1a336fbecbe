import { ChevronDown } from "lucide-react";
import { Stat } from "@/app/_components/stat.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDistance, type Measure } from "@/lib/format/distance.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { SelectionTotals } from "@/lib/workouts/selection-totals.ts";
import styles from "./selection-figures.module.css";

interface SelectionFiguresProps {
  totals: SelectionTotals;
  distanceUnit: DistanceUnit;
}

interface Figure extends Measure {
  label: string;
  isThere: boolean;
}

/**
 * The numbers of everything that the filters let through; what there is none of is left out. On a phone those that fit
 * into one line, until they are unfolded.
 */
export function SelectionFigures({ totals, distanceUnit }: SelectionFiguresProps) {
  const figures: Figure[] = [
    count("Total output", totals.totalOutputKj, "kJ"),
    {
      label: "Distance",
      ...formatDistance(totals.totalDistanceMeters, distanceUnit),
      isThere: totals.totalDistanceMeters > 0,
    },
    count("Calories", totals.totalCaloriesKcal, "kcal"),
    count("Average output", totals.averageOutputWatts, "W"),
    count("Average heart rate", totals.averageHeartRateBpm, "bpm"),
    count("Best output", totals.bestOutputKj, "kJ"),
  ];
  return (
    <section aria-label="Totals of these workouts" className={styles["figures"]}>
      <dl>
        <Stat size="sm" label="Total time" value={formatDuration(totals.totalDurationSeconds)} />
        {figures.map(
          ({ label, value, unit, isThere }) =>
            isThere && <Stat key={label} size="sm" label={label} value={value} unit={unit} />,
        )}
      </dl>
      <details>
        <summary>
          <span className="sr-only">All totals</span>
          <ChevronDown aria-hidden className="size-5" />
        </summary>
      </details>
    </section>
  );
}

function count(label: string, value: number | null, unit: string): Figure {
  return { label, value: formatCount(value ?? 0), unit, isThere: (value ?? 0) > 0 };
}
