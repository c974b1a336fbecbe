import { formatDayRange } from "@/lib/format/date.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { DisciplineFacet, WorkoutFacets } from "@/lib/workouts/facets.ts";
import type { WorkoutFilters } from "@/lib/workouts/filters.ts";

/** All but the disciplines, which go one by one. */
export type FilterName = Exclude<keyof WorkoutFilters, "disciplines">;

export interface ActiveFilter {
  label: string;
  /** What goes with it. */
  names: FilterName[];
  /** The one of the disciplines that it is. */
  discipline?: string;
  /** The filters that stay when this one goes. */
  rest: WorkoutFilters;
}

interface FacetNames extends Pick<WorkoutFacets, "classTypes"> {
  disciplines: Pick<DisciplineFacet, "discipline">[];
}

/** What is filtered by, in words, but for the search and the disciplines that have a switch of their own. */
export function describeFilters(
  filters: WorkoutFilters,
  { disciplines, classTypes }: FacetNames,
): ActiveFilter[] {
  const { classTypeId, instructor, minMinutes, maxMinutes, minOutputKj, maxOutputKj } = filters;
  const named: [string | false | undefined, ...FilterName[]][] = [
    [classTypeId && nameClassType(classTypeId, classTypes), "classTypeId"],
    [instructor, "instructor"],
    [describeRange(minMinutes, maxMinutes, "min"), "minMinutes", "maxMinutes"],
    [describeDays(filters), "from", "to"],
    [describeRange(minOutputKj, maxOutputKj, "kJ"), "minOutputKj", "maxOutputKj"],
    [describeFlag(filters.hasGraph, "With graph", "Without graph"), "hasGraph"],
    [describeFlag(filters.isPowerZone, "Power Zone", "Not Power Zone"), "isPowerZone"],
    [describeFlag(filters.isFreestyle, "Freestyle", "Not freestyle"), "isFreestyle"],
    [describeFlag(filters.isOutdoor, "Outdoor", "Indoor"), "isOutdoor"],
    [filters.syncRunId && "Brought by one sync", "syncRunId"],
  ];
  return [
    ...describeForeignDisciplines(filters, disciplines),
    ...named.flatMap(([label, ...names]) =>
      label ? [{ label, names, rest: leaveOut(filters, names) }] : [],
    ),
  ];
}

/** Of an address that is older than the history, or somebody else's. */
function describeForeignDisciplines(filters: WorkoutFilters, own: FacetNames["disciplines"]): ActiveFilter[] {
  const chosen = filters.disciplines ?? [];
  const foreign = chosen.filter((slug) => own.every(({ discipline }) => discipline !== slug));
  return foreign.map((slug) => ({
    label: nameDiscipline(slug),
    names: [],
    discipline: slug,
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

function leaveOut(filters: WorkoutFilters, names: FilterName[]): WorkoutFilters {
  return { ...filters, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}
