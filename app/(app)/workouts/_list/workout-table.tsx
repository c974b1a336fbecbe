import { clsx } from "clsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import type { WorkoutRow } from "@/lib/workouts/list.ts";
import { pickNextSort, type SortColumn } from "@/lib/workouts/sort.ts";
import { workoutTableId } from "./element-ids.ts";
import { groupByMonth } from "./group-by-month.ts";
import { linkToList } from "./list-address.ts";
import { SortLink } from "./sort-link.tsx";
import { WorkoutListRow } from "./workout-list-row.tsx";
import styles from "./workout-table.module.css";

interface WorkoutTableProps {
  workouts: WorkoutRow[];
  query: ListQuery;
  distanceUnit: DistanceUnit;
}

/** A table on a wide screen, compact rows on a narrow one; by month where it is sorted by date. */
export function WorkoutTable({ workouts, query, distanceUnit }: WorkoutTableProps) {
  const isByDate = query.sort.column === "date";
  const groups = isByDate ? groupByMonth(workouts) : [{ month: undefined, workouts }];
  return (
    <table
      id={workoutTableId}
      aria-label="Workouts"
      className={clsx(styles["table"], isByDate && styles["byMonth"])}
    >
      <WorkoutTableHead query={query} />
      {groups.map((group) => (
        <tbody key={group.workouts[0]?.id} className={styles["body"]}>
          {group.month && (
            <tr className={styles["month"]}>
              <th scope="rowgroup">
                <h2>{group.month}</h2>
              </th>
            </tr>
          )}
          {group.workouts.map((workout) => (
            <WorkoutListRow
              key={workout.id}
              workout={workout}
              distanceUnit={distanceUnit}
              hasYear={!isByDate}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function WorkoutTableHead({ query }: { query: ListQuery }) {
  return (
    <thead className={styles["head"]}>
      <tr className={styles["row"]}>
        <th scope="col">
          <span className="sr-only">Picture</span>
        </th>
        <SortHeader query={query} columns={["title", "discipline", "instructor"]} />
        <th scope="col" className={styles["spark"]}>
          <span className="sr-only">Shape</span>
        </th>
        <SortHeader query={query} columns={["date"]} />
        <SortHeader query={query} columns={["duration"]} isNumber />
        <SortHeader query={query} columns={["output"]} isNumber />
        <SortHeader query={query} columns={["averageOutput"]} isNumber className={styles["wide"]} />
        <SortHeader query={query} columns={["distance"]} isNumber />
        <SortHeader query={query} columns={["heartRate"]} isNumber />
        <SortHeader query={query} columns={["calories"]} isNumber className={styles["widest"]} />
      </tr>
    </thead>
  );
}

interface SortHeaderProps {
  query: ListQuery;
  /** What the cells below hold. */
  columns: SortColumn[];
  isNumber?: boolean;
  className?: string | undefined;
}

function SortHeader({ query: { filters, sort }, columns, isNumber = false, className }: SortHeaderProps) {
  const { column, direction } = sort;
  const isSorted = columns.includes(column);
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (direction === "asc" ? "ascending" : "descending") : "none"}
      className={clsx("text-sm font-normal", isNumber ? "text-right" : "text-left", className)}
    >
      {columns.map((one) => (
        <SortLink key={one} column={one} href={linkToList({ filters, sort: pickNextSort(one, sort) })} />
      ))}
    </th>
  );
}
