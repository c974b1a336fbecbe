import type { Metadata } from "next";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { listSyncRuns } from "@/lib/sync/runs.ts";
import { OutcomeFilter } from "./outcome-filter.tsx";
import { readRunFilter } from "./run-filters.ts";
import { RunHistory } from "./run-history.tsx";

export const metadata: Metadata = { title: "Syncs" };

const runsPerPage = 20;

interface SyncHistoryPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SyncHistoryPage({ searchParams }: SyncHistoryPageProps) {
  const user = await requireUser();
  const filter = readRunFilter((await searchParams)["state"]);
  const page = await listSyncRuns(user.id, { state: filter, limit: runsPerPage });
  const hasRuns = filter !== undefined || page.runs.length > 0;
  return (
    <>
      <PageHeader title="Syncs" lead="Every time your history was brought up to date." />
      {hasRuns && <OutcomeFilter selected={filter} />}
      <RunHistory key={filter} initial={page} filter={filter} />
    </>
  );
}
