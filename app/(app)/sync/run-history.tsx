"use client";

import { Button } from "@/app/_components/button.tsx";
import type { RunFilter } from "@/lib/sync/runs.ts";
import { useSyncRuns, type SyncRunPage } from "@/lib/swr/use-sync-runs.ts";
import { EmptyHistory } from "./empty-history.tsx";
import { RequestProblem } from "./request-problem.tsx";
import { RunRow } from "./run-row.tsx";

interface RunHistoryProps {
  /** The first page. */
  initial: SyncRunPage;
  filter: RunFilter | undefined;
}

/** The runs, newest first, further ones on demand. */
export function RunHistory({ initial, filter }: RunHistoryProps) {
  const { runs, hasMore, isLoadingMore, error, loadMore } = useSyncRuns(initial, filter);
  if (runs.length === 0) return <EmptyHistory filter={filter} />;
  return (
    <>
      <ol aria-label="Syncs" className="divide-y divide-line border-y border-line">
        {runs.map((run) => (
          <RunRow key={run.runId} run={run} />
        ))}
      </ol>
      <div className="mt-6 space-y-4">
        {hasMore && (
          <Button variant="secondary" isBusy={isLoadingMore} onClick={loadMore}>
            Show more
          </Button>
        )}
        <RequestProblem error={error} />
      </div>
    </>
  );
}
