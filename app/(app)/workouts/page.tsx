import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ExportMenu } from "@/app/(app)/_export/export-menu.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import { listSavedViews } from "@/lib/saved-views/saved-views.ts";
import { isCursorOf } from "@/lib/workouts/cursor.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { readFacets } from "@/lib/workouts/facets.ts";
import { hasFilters, writeListQuery } from "@/lib/workouts/filters.ts";
import { listWorkouts } from "@/lib/workouts/list.ts";
import { readSelectionTotals } from "@/lib/workouts/selection-totals.ts";
import { NoWorkoutsYet, WrongAddress } from "./_list/empty-lists.tsx";
import { linkToList, readListAddress, type PageParams } from "./_list/list-address.ts";
import { RememberList } from "./_list/last-list.tsx";
import { ListHead } from "./_list/list-head.tsx";
import { RefreshWhileSyncing } from "./_list/refresh-while-syncing.tsx";
import { SavedViews } from "./_list/saved-views.tsx";
import { WorkoutBrowser } from "./_list/workout-browser.tsx";
import { MissingNote } from "./missing/missing-note.tsx";

export const metadata: Metadata = { title: "Workouts" };

const pageSize = 50;

/** The button's text stays its name. */
const iconOnPhone = "max-sm:[&_button]:gap-0 max-sm:[&_button]:text-[0px]";

export default async function WorkoutsPage({ searchParams }: { searchParams: Promise<PageParams> }) {
  const user = await requireUser();
  const address = readListAddress(await searchParams);
  if ("problem" in address) return <WrongAddress problem={address.problem} />;
  const { cursor, ...query } = address;
  const { filters, sort } = query;
  if (cursor && !isCursorOf(cursor, sort)) redirect(linkToList(query));
  const [page, totals, facets, views, distanceUnit] = await Promise.all([
    listWorkouts(user.id, { filters, sort, cursor, limit: pageSize }),
    readSelectionTotals(user.id, filters),
    readFacets(user.id, filters),
    listSavedViews(user.id),
    readDistanceUnit(user.id),
  ]);
  const workoutCount = facets.disciplines.reduce((sum, one) => sum + one.workoutCount, 0);
  if (workoutCount === 0) {
    return (
      <>
        <RefreshWhileSyncing />
        <PageHeader title="Workouts" />
        <NoWorkoutsYet />
      </>
    );
  }
  return (
    <>
      <RefreshWhileSyncing />
      <RememberList address={linkToList(address)} />
      <ListHead
        count={describeSelection(page.total, workoutCount, hasFilters(filters))}
        actions={
          <>
            <SavedViews views={views} query={writeListQuery(query)} />
            <div className={iconOnPhone}>
              <ExportMenu query={writeListQuery(query)} workoutCount={page.total} />
            </div>
          </>
        }
      />
      <MissingNote userId={user.id} />
      <WorkoutBrowser page={page} query={query} totals={totals} facets={facets} distanceUnit={distanceUnit} />
    </>
  );
}

function describeSelection(shownCount: number, workoutCount: number, isFiltered: boolean): string {
  const all = formatQuantity(workoutCount, "workout");
  return isFiltered ? `${formatCount(shownCount)} of ${all}` : all;
}
