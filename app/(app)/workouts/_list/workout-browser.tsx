import { Pager } from "@/app/_components/pager.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import type { WorkoutList } from "@/lib/workouts/list.ts";
import type { SelectionTotals } from "@/lib/workouts/selection-totals.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { DisciplineFilter } from "./discipline-filter.tsx";
import { NothingMatches, NothingOnPage } from "./empty-lists.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { linkToList } from "./list-address.ts";
import { ListKeys } from "./list-keys.tsx";
import { SearchField } from "./search-field.tsx";
import { SelectionFigures } from "./selection-figures.tsx";
import { SortSelect } from "./sort-select.tsx";
import { WorkoutTable } from "./workout-table.tsx";

interface WorkoutBrowserProps {
  page: WorkoutList;
  query: ListQuery;
  totals: SelectionTotals;
  facets: WorkoutFacets;
  distanceUnit: DistanceUnit;
}

/** The filters, the numbers of what they let through, and a page of it. */
export function WorkoutBrowser({ page, query, totals, facets, distanceUnit }: WorkoutBrowserProps) {
  const { disciplines, ...formFacets } = facets;
  const linkTo = (cursor: string | null) => (cursor ? linkToList({ ...query, cursor }) : undefined);
  return (
    <div className="space-y-3 sm:space-y-4">
      <div className="flex flex-wrap gap-2 sm:gap-3">
        <SearchField />
        <SortSelect />
        <FilterPanel facets={formFacets} />
      </div>
      <DisciplineFilter disciplines={disciplines} query={query} />
      <ActiveFilters query={query} facets={facets} />
      {page.total === 0 && <NothingMatches query={query} />}
      {page.total > 0 && <SelectionFigures totals={totals} distanceUnit={distanceUnit} />}
      {page.total > 0 && page.workouts.length === 0 && <NothingOnPage query={query} />}
      {page.workouts.length > 0 && (
        <>
          <WorkoutTable workouts={page.workouts} query={query} distanceUnit={distanceUnit} />
          <Pager
            label="Pages of workouts"
            newerHref={linkTo(page.previousCursor)}
            olderHref={linkTo(page.nextCursor)}
            summary={describePage(page)}
            {...(query.sort.column !== "date" || query.sort.direction === "asc" ? plainDirections : {})}
          />
        </>
      )}
      <ListKeys />
    </div>
  );
}

const plainDirections = { newerLabel: "Previous", olderLabel: "Next" };

function describePage({ workouts, newerCount, total }: WorkoutList): string {
  return `${formatCount(newerCount + 1)}–${formatCount(newerCount + workouts.length)} of ${formatCount(total)}`;
}
