import { formatClock } from "@/lib/format/duration.ts";
import { averageReadings } from "@/lib/metrics/average.ts";
import type { CompareLane } from "./build-lanes.ts";

/** What a lane says at a place on the clock: "212 W, ghost 198 W", "12 kJ ahead". */
export function describeLaneAt(lane: CompareLane, index: number): string {
  const { live, ghost } = lane.drawn;
  const told = tell(lane, live[index] ?? null);
  return ghost ? `${told}, ghost ${tell(lane, ghost[index] ?? null)}` : told;
}

/** What a lane says of the whole: its averages, or how it ends. */
export function describeLaneInAll(lane: CompareLane): string {
  if (!lane.ghost) return `${tell(lane, lane.live.at(-1) ?? null)} at the end`;
  const [live, ghost] = [averageReadings(lane.live), averageReadings(lane.ghost)];
  return `${tell(lane, live)} average, ghost ${tell(lane, ghost)}`;
}

/** "12:30, Output 212 W, ghost 198 W, …": for those who hear the cursor. */
export function describeMoment(lanes: readonly CompareLane[], atSeconds: number, index: number): string {
  return [
    formatClock(atSeconds),
    ...lanes.flatMap((lane) => [`${nameShortly(lane)} ${describeLaneAt(lane, index)}`, lane.averageName]),
  ]
    .filter(Boolean)
    .join(", ");
}

function nameShortly({ key, name }: CompareLane): string {
  return names[key] ?? name;
}

const names: Record<string, string> = { lead: "live", gap: "time" };

function tell(lane: CompareLane, value: number | null): string {
  return value === null ? "no reading" : lane.describe(value);
}
