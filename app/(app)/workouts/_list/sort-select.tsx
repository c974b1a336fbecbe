"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import type { WorkoutSort } from "@/lib/workouts/filters.ts";
import { isDefaultSort, isSortColumn, pickFirstDirection, sortColumns } from "@/lib/workouts/sort.ts";
import { cursorParser } from "./list-parsers.ts";
import { describeSort } from "./sort-labels.ts";

const parsers = { ...cursorParser, sort: parseAsString, direction: parseAsString };

/** The order of the list, where there is no table's head to click on. */
export function SortSelect({ sort }: { sort: WorkoutSort }) {
  const [isPending, startTransition] = useTransition();
  const [, setQuery] = useQueryStates(parsers, { shallow: false, startTransition, history: "push" });

  function choose(value: string) {
    const [column = "", direction] = value.split("-");
    if (!isSortColumn(column)) return;
    const chosen = { column, direction: direction === "asc" ? "asc" : "desc" } as const;
    const isDefault = isDefaultSort(chosen);
    void setQuery({
      cursor: null,
      sort: isDefault ? null : chosen.column,
      direction: isDefault ? null : chosen.direction,
    });
  }

  return (
    <select
      aria-label="Sort by"
      aria-busy={isPending}
      value={`${sort.column}-${sort.direction}`}
      onChange={(event) => choose(event.target.value)}
      className="h-10 min-w-0 flex-1 rounded-lg bg-surface px-3 text-sm text-ink ring-1 ring-line-strong ring-inset aria-busy:opacity-60 sm:flex-none xl:hidden"
    >
      {sortColumns.flatMap((column) => {
        const first = pickFirstDirection(column);
        return ([first, first === "asc" ? "desc" : "asc"] as const).map((direction) => (
          <option key={`${column}-${direction}`} value={`${column}-${direction}`}>
            {describeSort(column, direction)}
          </option>
        ));
      })}
    </select>
  );
}
