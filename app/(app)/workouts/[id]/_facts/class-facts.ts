import { formatDay } from "@/lib/format/date.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { parseClassTypes } from "@/lib/rides/stored-facts.ts";
import type { WorkoutDetail } from "@/lib/workouts/find.ts";

export interface ClassFact {
  label: string;
  value: string;
}

export function listClassFacts({ ride, take }: Pick<WorkoutDetail, "ride" | "take">): ClassFact[] {
  if (!ride) return [];
  const types = parseClassTypes(ride.classTypes).map(({ name }) => name);
  return [
    ...(ride.instructor ? [{ label: "Instructor", value: ride.instructor.name }] : []),
    ...(ride.durationSeconds ? [{ label: "Length", value: formatDuration(ride.durationSeconds) }] : []),
    ...(types.length > 0 ? [{ label: "Kind", value: types.join(", ") }] : []),
    ...(ride.difficultyEstimate
      ? [{ label: "Difficulty", value: `${formatNumber(ride.difficultyEstimate)} of 10` }]
      : []),
    ...(ride.originalAiredAt
      ? [{ label: "First aired", value: formatDay(ride.originalAiredAt, "UTC") }]
      : []),
    ...(take && take.count > 1
      ? [{ label: "Taken", value: `${take.count} times; this is number ${take.number}` }]
      : []),
  ];
}
