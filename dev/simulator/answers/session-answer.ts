import { classAt } from "../catalogue/classes.ts";
import type { WorkoutRecord } from "../riders/records.ts";

/** The airing of a class that a workout's `peloton_id` names; null when the rider has none of that id. */
export function describeSession(records: readonly WorkoutRecord[], sessionId: string): object | null {
  const record = records.find((one) => one.sessionId === sessionId && one.classIndex !== null);
  if (!record || record.classIndex === null) return null;
  const one = classAt(record.classIndex);
  return {
    id: sessionId,
    ride_id: one.id,
    scheduled_start_time: one.airedAt,
    created_at: one.airedAt,
    is_live: false,
    is_encore: false,
    status: "POST_CLASS",
  };
}
