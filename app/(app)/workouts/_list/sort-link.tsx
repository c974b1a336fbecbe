import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import { pickFirstDirection, type SortColumn } from "@/lib/workouts/sort.ts";
import { linkToList } from "./list-address.ts";
import { PendingMark } from "./pending-mark.tsx";
import { describeSort, nameColumn } from "./sort-labels.ts";

/** Sorts by a column, and the other way round when the list is sorted by it already. */
export function SortLink({ column, query: { filters, sort } }: { column: SortColumn; query: ListQuery }) {
  const isSorted = sort.column === column;
  const direction = !isSorted ? pickFirstDirection(column) : sort.direction === "asc" ? "desc" : "asc";
  const Arrow = sort.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <Link
      href={linkToList({ filters, sort: { column, direction } })}
      prefetch={false}
      scroll={false}
      title={`Sort: ${describeSort(column, direction)}`}
      className={clsx(
        "relative mr-3 inline-flex items-center gap-1 rounded py-1.5 whitespace-nowrap last:mr-0 hover:text-ink",
        isSorted ? "font-semibold text-ink" : "text-ink-soft",
      )}
    >
      {nameColumn(column)}
      {isSorted && <Arrow aria-hidden className="size-3.5" />}
      <PendingMark />
    </Link>
  );
}
