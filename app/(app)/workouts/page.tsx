import { CalendarSearch, RefreshCw } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { Pager } from "@/app/_components/pager.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import { countDisciplines } from "@/lib/workouts/count-disciplines.ts";
import { decodeCursor } from "@/lib/workouts/cursor.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { listWorkouts, type WorkoutList } from "@/lib/workouts/list.ts";
import { DisciplineFilter } from "./_list/discipline-filter.tsx";
import { linkToList, readListState, type ListParams } from "./_list/list-state.ts";
import { MonthList } from "./_list/month-list.tsx";
import { RefreshWhileSyncing } from "./_list/refresh-while-syncing.tsx";
import { MissingNote } from "./missing/missing-note.tsx";

export const metadata: Metadata = { title: "Workouts" };

const pageSize = 50;

export default async function WorkoutsPage({ searchParams }: { searchParams: Promise<ListParams> }) {
  const user = await requireUser();
  const { cursor, discipline } = readListState(await searchParams);
  if (cursor && !decodeCursor(cursor)) redirect(linkToList({ discipline }));
  const [page, disciplines, distanceUnit] = await Promise.all([
    listWorkouts(user.id, { cursor, discipline, limit: pageSize }),
    countDisciplines(user.id),
    readDistanceUnit(user.id),
  ]);
  const total = disciplines.reduce((sum, one) => sum + one.workoutCount, 0);
  return (
    <>
      <RefreshWhileSyncing />
      <PageHeader title="Workouts" lead={total > 0 && describeSelection(page.total, total, discipline)} />
      {total === 0 ? (
        <NoWorkoutsYet />
      ) : (
        <>
          <MissingNote userId={user.id} />
          <DisciplineFilter disciplines={disciplines} total={total} selected={discipline} />
          {page.total === 0 && <NothingMatches />}
          <MonthList workouts={page.workouts} distanceUnit={distanceUnit} />
          <Pager
            label="Pages of workouts"
            newerHref={
              page.previousCursor ? linkToList({ discipline, cursor: page.previousCursor }) : undefined
            }
            olderHref={page.nextCursor ? linkToList({ discipline, cursor: page.nextCursor }) : undefined}
            summary={describePage(page)}
          />
        </>
      )}
    </>
  );
}

function NoWorkoutsYet() {
  return (
    <EmptyState
      icon={RefreshCw}
      title="No workouts yet"
      actions={<ButtonLink href="/dashboard">Go to Sync</ButtonLink>}
    >
      Start a sync and your newest workouts appear here within seconds; the older ones follow by themselves.
    </EmptyState>
  );
}

function NothingMatches() {
  return (
    <EmptyState
      icon={CalendarSearch}
      title="Nothing of this kind"
      actions={
        <ButtonLink href="/workouts" variant="secondary">
          Show all workouts
        </ButtonLink>
      }
    >
      None of your workouts is of this discipline.
    </EmptyState>
  );
}

function describeSelection(shown: number, total: number, discipline: string | undefined): string {
  const all = formatQuantity(total, "workout");
  return discipline ? `${nameDiscipline(discipline)}: ${formatCount(shown)} of ${all}` : all;
}

function describePage({ workouts, newerCount, total }: WorkoutList): string {
  return `${formatCount(newerCount + 1)}–${formatCount(newerCount + workouts.length)} of ${formatCount(total)}`;
}
