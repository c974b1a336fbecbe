import { formatLocalIso } from "./local-time.ts";
import type { ExportWorkout } from "./read-workouts.ts";

const longestTitle = 60;

/** "2026-11-24_1832_30-min-climb-ride_0b6e3a0e.fit": in the workout's own time, ASCII, in the order of the days. */
export function nameWorkoutFile(
  { id, startedAt, timeZone, title }: Pick<ExportWorkout, "id" | "startedAt" | "timeZone" | "title">,
  extension: string,
): string {
  const local = formatLocalIso(startedAt, timeZone);
  const time = local.slice(11, 16).replace(":", "");
  return `${local.slice(0, 10)}_${time}_${toSlug(title)}_${id.slice(0, 8)}.${extension}`;
}

function toSlug(title: string): string {
  const ascii = title.normalize("NFKD").replaceAll(/\p{Mark}/gu, "");
  const words = ascii.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, longestTitle).replace(/-$/, "") || "workout";
}
