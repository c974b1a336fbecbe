import type { WorkoutComparison } from "@/lib/compare/compare-workouts.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { formatShortTime } from "@/lib/format/difference.ts";

/** A difference of some seconds is only where the recording stopped. */
const worthTellingSeconds = 30;

/** What can’t be compared, or only in part; each in a sentence. */
export function describeLimits({ live, ghost, isSameClass, comparison }: WorkoutComparison): string[] {
  if (!comparison) return [describeMissing(live, ghost)];
  const { longerSeconds, endSeconds, effort, finish, chart } = comparison;
  return [
    ...(isSameClass ? [] : ["These are two different classes: what each asks for doesn’t fall together."]),
    ...(Math.abs(longerSeconds) > worthTellingSeconds
      ? [
          `Only the first ${formatClock(endSeconds)} are compared: the ${longerSeconds > 0 ? "live one" : "ghost"} went on for another ${formatShortTime(Math.abs(longerSeconds))}.`,
        ]
      : []),
    ...(effort === "heart_rate"
      ? ["Neither power nor speed was recorded in both, so only the heart rates can be compared."]
      : []),
    ...(effort !== "heart_rate" && !chart.heartRate ? ["Heart rate wasn’t recorded in both."] : []),
    ...(finish && finish.uncountedSeconds > worthTellingSeconds
      ? [
          `For ${formatShortTime(finish.uncountedSeconds)} one of the two has no reading; that time counts for neither.`,
        ]
      : []),
  ];
}

type Side = WorkoutComparison["live"];

function describeMissing(live: Side, ghost: Side): string {
  const silent = [
    ...(live.hasReadings ? [] : ["The live workout"]),
    ...(ghost.hasReadings ? [] : ["The ghost"]),
  ];
  if (silent.length === 2) return "Neither of the two has readings, so only their figures can be compared.";
  if (silent.length === 0)
    return "The two have no readings in common, so only their figures can be compared.";
  const side = live.hasReadings ? ghost : live;
  const isComing = side.graphState === "pending" || side.graphState === "not_ready";
  return `${silent[0]} has no readings${isComing ? " yet: they follow with the sync" : ""}, so only the figures can be compared.`;
}
