import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { readSyncSnapshot } from "@/lib/sync/snapshot.ts";
import { readNewestRun } from "../read-newest-run.ts";
import { RunStart } from "./run-start.tsx";
import { SyncProgress } from "./sync-progress.tsx";

export const metadata: Metadata = { title: "Sync" };

export default async function SyncRunPage({ params }: { params: Promise<{ runId: string }> }) {
  const user = await requireUser();
  const { runId } = await params;
  if (!z.uuid().safeParse(runId).success) notFound();
  const [snapshot, { run: newestRun }] = await Promise.all([
    readSyncSnapshot(user.id, runId),
    readNewestRun(user.id),
  ]);
  if (!snapshot) notFound();
  return (
    <>
      <PageHeader
        back={{ href: "/sync", label: "All syncs" }}
        title="Sync"
        lead={<RunStart run={snapshot} />}
      />
      <SyncProgress initial={snapshot} isSuperseded={newestRun?.runId !== runId} />
    </>
  );
}
