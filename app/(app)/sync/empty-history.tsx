import { History, ListFilter } from "lucide-react";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import type { RunFilter } from "@/lib/sync/runs.ts";

/** What stands where there is no run to list. */
export function EmptyHistory({ filter }: { filter: RunFilter | undefined }) {
  if (filter === undefined) {
    return (
      <EmptyState
        icon={History}
        title="No sync yet"
        actions={<ButtonLink href="/dashboard">Go to the dashboard</ButtonLink>}
      >
        Press Sync on the dashboard; every run is kept here with its outcome.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ListFilter}
      title="No sync with this outcome"
      actions={
        <ButtonLink href="/sync" variant="secondary">
          Show all
        </ButtonLink>
      }
    >
      {sentences[filter]}
    </EmptyState>
  );
}

const sentences: Record<RunFilter, string> = {
  active: "Nothing is running at the moment.",
  completed: "No sync has ended without problems yet.",
  completed_with_problems: "No sync has left anything behind that could not be fetched.",
  failed: "No sync has stopped before its end.",
  cancelled: "No sync has been cancelled.",
};
