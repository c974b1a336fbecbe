import { clsx } from "clsx";
import Link from "next/link";
import type { RunFilter } from "@/lib/sync/runs.ts";
import { linkToRuns, listRunFilters, runFilterLabels } from "./run-filters.ts";

/** Narrows the history to one outcome. It is kept in the address, so it can be linked to and gone back from. */
export function OutcomeFilter({ selected }: { selected: RunFilter | undefined }) {
  return (
    <nav aria-label="Filter by outcome" className="-mx-1 mb-6 px-1">
      <ul className="flex flex-wrap gap-2">
        {[undefined, ...listRunFilters()].map((filter) => (
          <li key={filter ?? "all"}>
            <Link
              href={linkToRuns(filter)}
              aria-current={filter === selected ? "true" : undefined}
              className={clsx(
                "flex h-9 items-center rounded-full px-3.5 text-sm font-medium whitespace-nowrap transition-colors",
                filter === selected
                  ? "bg-ink text-ground"
                  : "text-ink-soft ring-1 ring-line ring-inset hover:bg-sunken hover:text-ink",
              )}
            >
              {filter ? runFilterLabels[filter] : "All"}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
