import { formatWorkoutDate } from "@/lib/format/date.ts";
import { formatDifference } from "@/lib/format/difference.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { ClassTake } from "@/lib/workouts/takes.ts";

export interface TakeRow {
  id: string;
  startedAt: Date;
  when: string;
  isThis: boolean;
  /** Only where there is something to be better than. */
  isBest: boolean;
  /** What was measured, the most telling first: "251 kJ". */
  value: string | null;
  /** Against this workout, in words: "12 kJ more"; null where one of the two has no output. */
  difference: string | null;
  /** Where the two can be laid over each other. */
  compareHref: string | null;
}

/** Takes of a class as seen from one of them. */
export function listTakeRows(takes: readonly ClassTake[], workoutId: string): TakeRow[] {
  const current = takes.find(({ id }) => id === workoutId);
  const measuredCount = takes.filter(({ totalOutputKj }) => totalOutputKj).length;
  return takes.map((take) => {
    const isThis = take.id === workoutId;
    const canCompare = !isThis && take.graphState === "fetched" && current?.graphState === "fetched";
    return {
      id: take.id,
      startedAt: take.startedAt,
      when: formatWorkoutDate(take.startedAt, take.timeZone),
      isThis,
      isBest: take.isBest && measuredCount > 1,
      value: spellValue(take),
      difference: isThis ? null : spellDifference(take.totalOutputKj, current?.totalOutputKj ?? null),
      compareHref: canCompare ? `/compare?ghost=${take.id}&live=${workoutId}` : null,
    };
  });
}

function spellValue({ totalOutputKj, caloriesKcal, averageHeartRateBpm }: ClassTake): string | null {
  if (totalOutputKj) return `${formatCount(totalOutputKj)} kJ`;
  if (caloriesKcal) return `${formatCount(caloriesKcal)} kcal`;
  return averageHeartRateBpm ? `${formatCount(averageHeartRateBpm)} bpm` : null;
}

function spellDifference(totalOutputKj: number | null, currentKj: number | null): string | null {
  if (!totalOutputKj || !currentKj) return null;
  const difference = formatDifference(totalOutputKj - currentKj);
  if (difference === "0") return "the same";
  return `${difference.slice(1)} kJ ${difference.startsWith("+") ? "more" : "less"}`;
}
