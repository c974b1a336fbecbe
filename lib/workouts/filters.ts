import { AppError } from "@/lib/errors.ts";
import { readDay, readFlag, readId, readNumber, readText } from "./filter-values.ts";
import {
  defaultSort,
  isDefaultSort,
  isSortColumn,
  pickFirstDirection,
  sortColumns,
  type SortDirection,
  type WorkoutSort,
} from "./sort.ts";

export type { WorkoutSort };

/** Which workouts are meant; one must pass every filter that is there, and have one of the disciplines. */
export interface WorkoutFilters {
  disciplines?: string[] | undefined;
  classTypeId?: string | undefined;
  /** A name. */
  instructor?: string | undefined;
  minMinutes?: number | undefined;
  maxMinutes?: number | undefined;
  /** YYYY-MM-DD, inclusive, by the day where the workout took place. */
  from?: string | undefined;
  to?: string | undefined;
  minOutputKj?: number | undefined;
  maxOutputKj?: number | undefined;
  hasGraph?: boolean | undefined;
  isPowerZone?: boolean | undefined;
  isFreestyle?: boolean | undefined;
  isOutdoor?: boolean | undefined;
  /** The sync that brought the workout. */
  syncRunId?: string | undefined;
  search?: string | undefined;
}

export interface ListQuery {
  filters: WorkoutFilters;
  sort: WorkoutSort;
}

const mostDisciplines = 50;
const longestText = 200;

/** The filters and the order in an address. Throws `invalid_input` that names the parameter; an empty one counts as absent. */
export function readListQuery(params: URLSearchParams): ListQuery {
  const filters: WorkoutFilters = {
    disciplines: readDisciplines(params),
    classTypeId: readText(params, "classTypeId", longestText),
    instructor: readText(params, "instructor", longestText),
    minMinutes: readNumber(params, "minMinutes"),
    maxMinutes: readNumber(params, "maxMinutes"),
    from: readDay(params, "from"),
    to: readDay(params, "to"),
    minOutputKj: readNumber(params, "minOutputKj"),
    maxOutputKj: readNumber(params, "maxOutputKj"),
    hasGraph: readFlag(params, "hasGraph"),
    isPowerZone: readFlag(params, "isPowerZone"),
    isFreestyle: readFlag(params, "isFreestyle"),
    isOutdoor: readFlag(params, "isOutdoor"),
    syncRunId: readId(params, "syncRunId"),
    search: readText(params, "search", longestText),
  };
  refuseReversed(filters);
  return { filters, sort: readSort(params) };
}

/** The address of a list without the question mark; the same list always has the same one. */
export function writeListQuery({ filters, sort }: ListQuery): string {
  const { disciplines = [], ...others } = filters;
  const params = new URLSearchParams();
  for (const discipline of [...new Set(disciplines)].toSorted()) params.append("discipline", discipline);
  for (const [name, value] of Object.entries(others).toSorted(byName)) {
    if (value !== undefined && value !== "") params.set(name, String(value));
  }
  if (!isDefaultSort(sort)) {
    params.set("sort", sort.column);
    params.set("direction", sort.direction);
  }
  return params.toString();
}

export function hasFilters(filters: WorkoutFilters): boolean {
  return writeListQuery({ filters, sort: defaultSort }) !== "";
}

function readDisciplines(params: URLSearchParams): string[] | undefined {
  const given = [...new Set(params.getAll("discipline").filter((discipline) => discipline !== ""))];
  if (given.length > mostDisciplines || given.some((discipline) => discipline.length > longestText)) {
    throw new AppError("invalid_input", {
      field: "discipline",
      userMessage: `Choose at most ${mostDisciplines} disciplines, of ${longestText} characters each.`,
    });
  }
  if (given.some((discipline) => discipline.includes("\0"))) {
    throw new AppError("invalid_input", {
      field: "discipline",
      userMessage: "The discipline holds a character that no text can hold.",
    });
  }
  return given.length === 0 ? undefined : given;
}

function readSort(params: URLSearchParams): WorkoutSort {
  const column = params.get("sort") || defaultSort.column;
  if (!isSortColumn(column)) {
    throw new AppError("invalid_input", {
      field: "sort",
      userMessage: `There is no such column. Sort by ${sortColumns.join(", ")}.`,
    });
  }
  return { column, direction: readDirection(params) ?? pickFirstDirection(column) };
}

function readDirection(params: URLSearchParams): SortDirection | undefined {
  const direction = params.get("direction") || undefined;
  if (direction === undefined || direction === "asc" || direction === "desc") return direction;
  throw new AppError("invalid_input", { field: "direction", userMessage: "The direction is asc or desc." });
}

function refuseReversed({
  minMinutes,
  maxMinutes,
  minOutputKj,
  maxOutputKj,
  from,
  to,
}: WorkoutFilters): void {
  const problem =
    describeReversed("maxMinutes", minMinutes, maxMinutes, "The greatest length is below the least.") ??
    describeReversed("maxOutputKj", minOutputKj, maxOutputKj, "The greatest output is below the least.") ??
    describeReversed("to", from, to, "The last day is before the first.");
  if (problem) throw new AppError("invalid_input", problem);
}

function describeReversed<Value extends number | string>(
  field: string,
  least: Value | undefined,
  greatest: Value | undefined,
  userMessage: string,
) {
  const isReversed = least !== undefined && greatest !== undefined && greatest < least;
  return isReversed ? { field, userMessage } : undefined;
}

function byName([first]: [string, unknown], [second]: [string, unknown]): number {
  return first < second ? -1 : 1;
}
