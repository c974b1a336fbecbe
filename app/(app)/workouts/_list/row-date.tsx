import { formatDay, formatDayInYear, formatTime, resolveTimeZone } from "@/lib/format/date.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";

interface RowDateProps {
  workout: Pick<WorkoutRow, "startedAt" | "timeZone">;
  hasYear: boolean;
}

/** Day and time where the workout took place, one above the other where there is a column for them. */
export function RowDate({ workout: { startedAt, timeZone }, hasYear }: RowDateProps) {
  const zone = resolveTimeZone(timeZone);
  const day = hasYear ? formatDay(startedAt, zone.timeZone) : formatDayInYear(startedAt, zone.timeZone);
  return (
    <>
      <span>{day}</span>{" "}
      <small>
        {formatTime(startedAt, zone.timeZone)}
        {!zone.isKnown && " UTC"}
      </small>
    </>
  );
}
