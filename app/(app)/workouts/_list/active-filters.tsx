import { X } from "lucide-react";
import Link from "next/link";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import { describeFilters } from "./describe-filters.ts";
import { linkToList } from "./list-address.ts";
import { PendingMark } from "./pending-mark.tsx";

/** What is filtered by without a control in sight, each with a way to be rid of it, and one for all. */
export function ActiveFilters({ query, facets }: { query: ListQuery; facets: WorkoutFacets }) {
  const { filters, sort } = query;
  const active = describeFilters(filters, facets);
  if (active.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {active.map(({ label, rest }) => (
        <li key={label} className="max-w-full">
          <Link
            href={linkToList({ filters: rest, sort })}
            prefetch={false}
            scroll={false}
            className="relative flex min-h-8 items-center gap-1.5 rounded-full bg-accent-wash py-1 pr-2 pl-3 text-sm font-medium text-accent hover:text-accent-hover"
          >
            <span className="sr-only">Remove filter: </span>
            <span className="min-w-0 truncate">{label}</span>
            <X aria-hidden className="size-4 shrink-0" />
            <PendingMark />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={linkToList({ filters: {}, sort })}
          prefetch={false}
          scroll={false}
          className="relative flex min-h-8 items-center px-2 text-sm font-medium text-ink-soft hover:text-ink"
        >
          Clear all
          <PendingMark />
        </Link>
      </li>
    </ul>
  );
}
