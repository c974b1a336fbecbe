import { CalendarSearch, Link2Off, RefreshCw, SearchX } from "lucide-react";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import { linkToList } from "./list-address.ts";

export function NoWorkoutsYet() {
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

/** Nothing passes the filters; offers to go without the search alone where there are other filters too. */
export function NothingMatches({ query: { filters, sort } }: { query: ListQuery }) {
  const { search, ...others } = filters;
  const withoutSearch = linkToList({ filters: others, sort });
  const withoutAll = linkToList({ filters: {}, sort });
  return (
    <EmptyState
      icon={search ? SearchX : CalendarSearch}
      title="Nothing matches"
      actions={
        <>
          {search && withoutSearch !== withoutAll && (
            <ButtonLink href={withoutSearch} variant="secondary">
              Clear the search
            </ButtonLink>
          )}
          <ButtonLink href={withoutAll} variant="secondary">
            Show all workouts
          </ButtonLink>
        </>
      }
    >
      {search
        ? `No workout here has “${search}”, or anything like it, in its title or instructor.`
        : "None of your workouts passes all of these filters."}
    </EmptyState>
  );
}

/** A page whose workouts have gone, or moved to another one. */
export function NothingOnPage({ query }: { query: ListQuery }) {
  return (
    <EmptyState
      icon={CalendarSearch}
      title="This page is empty now"
      actions={
        <ButtonLink href={linkToList(query)} variant="secondary">
          Back to the first page
        </ButtonLink>
      }
    >
      The list has changed since you came here.
    </EmptyState>
  );
}

export function WrongAddress({ problem }: { problem: string }) {
  return (
    <EmptyState
      icon={Link2Off}
      title="This address isn’t quite right"
      actions={<ButtonLink href="/workouts">Show all workouts</ButtonLink>}
    >
      {problem}
    </EmptyState>
  );
}
