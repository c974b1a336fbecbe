"use client";

import { parseAsString } from "nuqs";
import type { WorkoutSort } from "@/lib/workouts/filters.ts";
import { defaultSort, isDefaultSort, isSortColumn, pickFirstDirection } from "@/lib/workouts/sort.ts";
import { useListQuery } from "./use-list-query.ts";

const parsers = { sort: parseAsString, direction: parseAsString };

/** The order of the list, as it was chosen last. */
export function useListSort() {
  const { state, setQuery, isPending } = useListQuery(parsers);
  function chooseSort(chosen: WorkoutSort) {
    // Without a network the browser would put its own page in the place of this one.
    if (!navigator.onLine) return;
    const isDefault = isDefaultSort(chosen);
    void setQuery({
      cursor: null,
      sort: isDefault ? null : chosen.column,
      direction: isDefault ? null : chosen.direction,
    });
  }
  return { sort: readSort(state.sort, state.direction), chooseSort, isPending };
}

function readSort(name: string | null, direction: string | null): WorkoutSort {
  const column = name !== null && isSortColumn(name) ? name : defaultSort.column;
  const isNamed = direction === "asc" || direction === "desc";
  return { column, direction: isNamed ? direction : pickFirstDirection(column) };
}
