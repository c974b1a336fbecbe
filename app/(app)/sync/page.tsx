import { History } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { Pager } from "@/app/_components/pager.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { listSyncRuns } from "@/lib/sync/runs.ts";
import { RunRow } from "./run-row.tsx";

export const metadata: Metadata = { title: "Syncs" };

const runsPerPage = 20;

interface SyncHistoryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SyncHistoryPage({ searchParams }: SyncHistoryPageProps) {
  const user = await requireUser();
  const cursor = z.uuid().safeParse((await searchParams)["cursor"]).data;
  const { runs, nextCursor } = await listSyncRuns(user.id, { cursor, limit: runsPerPage });
  return (
    <>
      <PageHeader title="Syncs" lead="Every time your history was brought up to date." />
      {runs.length === 0 ? (
        <EmptyState
          icon={History}
          title="No sync yet"
          actions={<ButtonLink href="/dashboard">Go to the dashboard</ButtonLink>}
        >
          Press Sync on the dashboard; every run is kept here with its outcome.
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {runs.map((run) => (
            <RunRow key={run.runId} run={run} />
          ))}
        </ol>
      )}
      <Pager
        label="Pages of syncs"
        newerHref={cursor && "/sync"}
        olderHref={nextCursor ? `/sync?cursor=${nextCursor}` : undefined}
      />
    </>
  );
}
