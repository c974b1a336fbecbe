import { clsx } from "clsx";
import { Trophy } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { RidePicture } from "@/app/_components/ride-picture.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDistance, type Measure } from "@/lib/format/distance.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import { judgeDetailState } from "@/lib/workouts/detail-state.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";
import { DetailStateBadge } from "./detail-state-badge.tsx";
import { RowDate } from "./row-date.tsx";
import { RowSpark } from "./row-spark.tsx";
import styles from "./workout-table.module.css";

interface WorkoutListRowProps {
  workout: WorkoutRow;
  distanceUnit: DistanceUnit;
  /** No heading above says the year. */
  hasYear: boolean;
}

/** One workout as a row of the table; the whole row leads to its page through the title's link. */
export function WorkoutListRow({ workout, distanceUnit, hasYear }: WorkoutListRowProps) {
  const { discipline, instructorName, durationSeconds, totalOutputKj, distanceMeters } = workout;
  const detailState = judgeDetailState(workout.graphState, workout.rideDetailState);
  const effort = totalOutputKj ? "output" : "distance";
  return (
    <tr className={styles["row"]}>
      <td className={styles["picture"]}>
        <RidePicture src={workout.imageUrl} discipline={discipline} />
      </td>
      <td className={styles["title"]}>
        <Link href={`/workouts/${workout.id}`}>{workout.title}</Link>{" "}
        <span className={styles["badges"]}>
          {workout.isPersonalRecord && (
            <Badge tone="accent" icon={Trophy}>
              Personal record
            </Badge>
          )}
          <DetailStateBadge state={detailState} />
        </span>
        <p>
          {[nameDiscipline(discipline), instructorName].filter(Boolean).join(" · ")}
          {detailState === "no_metrics" && <span className={styles["faint"]}> · No metrics</span>}
        </p>
      </td>
      <td className={styles["spark"]}>
        <RowSpark values={workout.sparkValues} />
      </td>
      <td className={styles["date"]}>
        <RowDate workout={workout} hasYear={hasYear} />
      </td>
      <td className={clsx(styles["figure"], styles["length"])}>
        {durationSeconds !== null && formatDuration(durationSeconds)}
      </td>
      <Figure column="middle" isEffort={effort === "output"} measure={count(totalOutputKj, "kJ")} />
      <Figure column="wide" measure={count(workout.averageOutputWatts, "W")} />
      <Figure
        column="middle"
        isEffort={effort === "distance"}
        measure={distanceMeters ? formatDistance(distanceMeters, distanceUnit) : null}
      />
      <Figure column="middle" measure={count(workout.averageHeartRateBpm, "bpm")} />
      <Figure column="widest" measure={count(workout.caloriesKcal, "kcal")} />
    </tr>
  );
}

interface FigureProps {
  /** From which width on there is room for it. */
  column: "middle" | "wide" | "widest";
  /** The one number that a phone has room for. */
  isEffort?: boolean;
  measure: Measure | null;
}

function Figure({ column, isEffort = false, measure }: FigureProps) {
  return (
    <td className={clsx(styles["figure"], styles[column], isEffort && styles["effort"])}>
      {measure && (
        <>
          {measure.value} <small>{measure.unit}</small>
        </>
      )}
    </td>
  );
}

/** A measurement of zero is none. */
function count(value: number | null, unit: string): Measure | null {
  return value ? { value: formatCount(value), unit } : null;
}
