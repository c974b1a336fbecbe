import { formatCount, formatNumber } from "./number.ts";

/** How long something took, in words: "38 s", "45 min", "1 h 05 min". */
export function formatDuration(durationSeconds: number): string {
  const seconds = Math.round(durationSeconds);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${formatCount(Math.floor(minutes / 60))} h ${pad(minutes % 60)} min`;
}

/** How long one request took: "340 ms", "2.4 s", "1 min". */
export function formatMilliseconds(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  return durationMs < 10_000 ? `${formatNumber(durationMs / 1000)} s` : formatDuration(durationMs / 1000);
}

/** As a stopwatch shows it: "0:38", "45:00", "1:05:09". */
export function formatClock(durationSeconds: number): string {
  const seconds = Math.max(0, Math.floor(durationSeconds));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const tail = pad(seconds % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** An estimate, no more exact than it deserves: "less than a minute", "about 6 min", "about 1 h 20 min". */
export function formatEstimate(durationSeconds: number): string {
  if (durationSeconds < 60) return "less than a minute";
  const minutes = Math.ceil(durationSeconds / 60);
  if (minutes < 60) return `about ${minutes} min`;
  const rounded = Math.ceil(minutes / 10) * 10;
  const rest = rounded % 60;
  return `about ${Math.floor(rounded / 60)} h${rest === 0 ? "" : ` ${rest} min`}`;
}

/** Whole hours for totals: 7_500_000 → "2,083". */
export function formatHours(durationSeconds: number): string {
  return formatCount(Math.floor(durationSeconds / 3600));
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
