import { formatDayRange } from "@/lib/format/date.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import type { WorkoutFilters } from "@/lib/workouts/filters.ts";

export interface ActiveFilter {
  label: string;
  /** The filters that stay when this one goes. */
  rest: WorkoutFilters;
}

/** What is filtered by, in words, but for the search and the disciplines that have a switch of their own. */
export function describeFilters(
  filters: WorkoutFilters,
  { disciplines, classTypes }: Pick<WorkoutFacets, "disciplines" | "classTypes">,
): ActiveFilter[] {
  const { classTypeId, instructor, minMinutes, maxMinutes, minOutputKj, maxOutputKj } = filters;
  const without = (...names: (keyof WorkoutFilters)[]) => leaveOut(filters, names);
  const named = [
    [classTypeId && nameClassType(classTypeId, classTypes), without("classTypeId")],
    [instructor, without("instructor")],
    [describeRange(minMinutes, maxMinutes, "min"), without("minMinutes", "maxMinutes")],
    [describeDays(filters), without("from", "to")],
    [describeRange(minOutputKj, maxOutputKj, "kJ"), without("minOutputKj", "maxOutputKj")],
    [describeFlag(filters.hasGraph, "With graph", "Without graph"), without("hasGraph")],
    [describeFlag(filters.isPowerZone, "Power Zone", "Not Power Zone"), without("isPowerZone")],
    [describeFlag(filters.isFreestyle, "Freestyle", "Not freestyle"), without("isFreestyle")],
    [describeFlag(filters.isOutdoor, "Outdoor", "Indoor"), without("isOutdoor")],
    [filters.syncRunId && "Brought by one sync", without("syncRunId")],
  ] as const;
  return [
    ...describeForeignDisciplines(filters, disciplines),
    ...named.flatMap(([label, rest]) => (label ? [{ label, rest }] : [])),
  ];
}

/** Of an address that is older than the history, or somebody else's. */
function describeForeignDisciplines(
  filters: WorkoutFilters,
  own: WorkoutFacets["disciplines"],
): ActiveFilter[] {
  const chosen = filters.disciplines ?? [];
  const foreign = chosen.filter((slug) => own.every(({ discipline }) => discipline !== slug));
  return foreign.map((slug) => ({
    label: nameDiscipline(slug),
    rest: { ...filters, disciplines: chosen.filter((other) => other !== slug) },
  }));
}

function nameClassType(id: string, classTypes: WorkoutFacets["classTypes"]): string {
  return classTypes.find((classType) => classType.id === id)?.name ?? "Unknown class type";
}

function describeRange(least: number | undefined, greatest: number | undefined, unit: string) {
  if (least === undefined && greatest === undefined) return undefined;
  if (greatest === undefined) return `From ${formatNumber(least ?? 0)} ${unit}`;
  if (least === undefined) return `Up to ${formatNumber(greatest)} ${unit}`;
  if (least === greatest) return `${formatNumber(least)} ${unit}`;
  return `${formatNumber(least)}–${formatNumber(greatest)} ${unit}`;
}

function describeDays({ from, to }: WorkoutFilters): string | undefined {
  const [first, last] = [from && new Date(from), to && new Date(to)];
  if (first && last) return formatDayRange(first, last, "UTC");
  if (first) return `From ${formatDayRange(first, first, "UTC")}`;
  return last ? `Until ${formatDayRange(last, last, "UTC")}` : undefined;
}

function describeFlag(flag: boolean | undefined, yes: string, no: string): string | undefined {
  if (flag === undefined) return undefined;
  return flag ? yes : no;
}

function leaveOut(filters: WorkoutFilters, names: (keyof WorkoutFilters)[]): WorkoutFilters {
  return { ...filters, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}
