"use client";

import { clsx } from "clsx";
import { ArrowDownUp } from "lucide-react";
import { isDefaultSort, isSortColumn, pickFirstDirection, sortColumns } from "@/lib/workouts/sort.ts";
import { describeSort } from "./sort-labels.ts";
import { useListSort } from "./use-list-sort.ts";

/**
 * The order of the list, where there is no table's head to click on. A phone has an icon for it until the order is
 * another one than usual.
 */
export function SortSelect() {
  const { sort, chooseSort, isPending } = useListSort();
  const isIcon = isDefaultSort(sort);

  function choose(value: string) {
    const [column = "", direction] = value.split("-");
    if (isSortColumn(column)) chooseSort({ column, direction: direction === "asc" ? "asc" : "desc" });
  }

  return (
    <div className={clsx("relative xl:hidden", !isIcon && "max-sm:order-last max-sm:basis-full")}>
      <select
        aria-label="Sort by"
        aria-busy={isPending}
        value={`${sort.column}-${sort.direction}`}
        onChange={(event) => choose(event.target.value)}
        className={clsx(
          "h-10 rounded-lg bg-surface px-3 text-sm text-ink ring-1 ring-line ring-inset aria-busy:opacity-60 sm:ring-line-strong",
          isIcon
            ? "max-sm:w-12 max-sm:appearance-none max-sm:text-transparent"
            : "max-sm:w-full max-sm:ring-line-strong",
        )}
      >
        {sortColumns.flatMap((column) => {
          const first = pickFirstDirection(column);
          return ([first, first === "asc" ? "desc" : "asc"] as const).map((direction) => (
            <option key={`${column}-${direction}`} value={`${column}-${direction}`} className="text-ink">
              {describeSort(column, direction)}
            </option>
          ));
        })}
      </select>
      {isIcon && (
        <ArrowDownUp aria-hidden className="pointer-events-none absolute top-3 left-4 size-4 sm:hidden" />
      )}
    </div>
  );
}
