import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { formatBytes } from "@/lib/format/bytes.ts";
import { formatEstimate } from "@/lib/format/duration.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";

/** How far an export is, 0–100. */
export function readExportPercent({ doneCount, workoutCount }: ExportRunView): number {
  return workoutCount === 0 ? 100 : Math.min(100, (doneCount / workoutCount) * 100);
}

/** "1,204 of 4,213 workouts · 34.2 MB · about 2 min left". */
export function describeExport(run: ExportRunView): string {
  const { state, doneCount, workoutCount, byteCount } = run;
  const progress = `${formatCount(doneCount)} of ${formatQuantity(workoutCount, "workout")}`;
  switch (state) {
    case "waiting":
      return `${formatQuantity(workoutCount, "workout")}, not downloaded yet`;
    case "running":
      return [progress, formatBytes(byteCount), ...describeRest(run)].join(" · ");
    case "completed":
      return `${formatQuantity(doneCount, "workout")} · ${formatBytes(byteCount)}`;
    case "cancelled":
      return `Stopped at ${progress}. The file is incomplete.`;
    case "interrupted":
      return `No progress for a while, at ${progress}. If your browser doesn’t go on, download it again.`;
    case "failed":
      return `Something went wrong on our side at ${progress}. Download it again.`;
  }
}

/** What a finished file had to do without; null when it is whole. */
export function describeLeftOut({ state, format, doneCount, workoutCount }: ExportRunView): string | null {
  const leftOut = state === "completed" ? workoutCount - doneCount : 0;
  if (leftOut <= 0) return null;
  const count = `${formatQuantity(leftOut, "workout")} could not be written`;
  if (format === "csv") return `${count}.`;
  return format === "json" ? `${count}; the file’s end says which.` : `${count}; problems.txt says which.`;
}

function describeRest({ doneCount, workoutCount, workoutsPerSecond }: ExportRunView): string[] {
  if (!workoutsPerSecond) return [];
  return [`${formatEstimate((workoutCount - doneCount) / workoutsPerSecond)} left`];
}
