"use client";

import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { pickNextSort, type SortColumn } from "@/lib/workouts/sort.ts";
import { ChoiceLink } from "./choice-link.tsx";
import { describeSort, nameColumn } from "./sort-labels.ts";
import { useListSort } from "./use-list-sort.ts";

/** Sorts by a column, and the other way round when the list is sorted by it already. */
export function SortLink({ column, href }: { column: SortColumn; href: string }) {
  const { sort, chooseSort, isPending } = useListSort();
  const next = pickNextSort(column, sort);
  const isSorted = sort.column === column;
  const Arrow = sort.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <ChoiceLink
      href={href}
      isPending={isPending}
      onChoose={() => chooseSort(next)}
      title={`Sort: ${describeSort(next.column, next.direction)}`}
      className={clsx(
        "relative mr-3 inline-flex items-center gap-1 rounded py-1.5 whitespace-nowrap last:mr-0 hover:text-ink",
        isSorted ? "font-semibold text-ink" : "text-ink-soft",
      )}
    >
      {nameColumn(column)}
      {isSorted && <Arrow aria-hidden className="size-3.5" />}
    </ChoiceLink>
  );
}
