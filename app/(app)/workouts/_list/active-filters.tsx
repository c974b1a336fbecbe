import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import { describeFilters } from "./describe-filters.ts";
import { ClearFilters, FilterChip } from "./filter-chip.tsx";
import { linkToList } from "./list-address.ts";

/** What is filtered by without a control in sight, each with a way to be rid of it, and one for all. */
export function ActiveFilters({ query, facets }: { query: ListQuery; facets: WorkoutFacets }) {
  const { filters, sort } = query;
  const active = describeFilters(filters, facets);
  if (active.length === 0) return null;
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-center gap-2">
      {active.map(({ rest, ...filter }) => (
        <li key={filter.label} className="max-w-full">
          <FilterChip {...filter} href={linkToList({ filters: rest, sort })} />
        </li>
      ))}
      <li>
        <ClearFilters href={linkToList({ filters: {}, sort })} />
      </li>
    </ul>
  );
}
