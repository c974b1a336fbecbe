export const sortColumns = [
  "date",
  "title",
  "instructor",
  "discipline",
  "duration",
  "output",
  "averageOutput",
  "distance",
  "heartRate",
  "calories",
] as const;

export type SortColumn = (typeof sortColumns)[number];
export type SortDirection = "asc" | "desc";

export interface WorkoutSort {
  column: SortColumn;
  direction: SortDirection;
}

export const defaultSort: WorkoutSort = { column: "date", direction: "desc" };

const textColumns = new Set<SortColumn>(["title", "instructor", "discipline"]);

/** How a column is sorted when it is first asked for: texts from A on, numbers from the highest on. */
export function pickFirstDirection(column: SortColumn): SortDirection {
  return textColumns.has(column) ? "asc" : "desc";
}

export function isSortColumn(text: string): text is SortColumn {
  return sortColumns.some((column) => column === text);
}

export function isDefaultSort({ column, direction }: WorkoutSort): boolean {
  return column === defaultSort.column && direction === defaultSort.direction;
}

/** What asking for a column makes of the order: the column's own, or the other way round when it is sorted by already. */
export function pickNextSort(column: SortColumn, { column: sorted, direction }: WorkoutSort): WorkoutSort {
  if (sorted !== column) return { column, direction: pickFirstDirection(column) };
  return { column, direction: direction === "asc" ? "desc" : "asc" };
}
