import { Download } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { listExports } from "@/lib/export/export-runs.ts";
import { countAllWorkouts } from "@/lib/export/read-workouts.ts";
import { readFacets } from "@/lib/workouts/facets.ts";
import { ExportBoard } from "./export-board.tsx";

export const metadata: Metadata = { title: "Exports" };

export default async function ExportsPage() {
  const user = await requireUser();
  const [exports, workoutCount, { classTypes }] = await Promise.all([
    listExports(user.id),
    countAllWorkouts(user.id),
    readFacets(user.id),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        back={{ href: "/workouts", label: "Workouts" }}
        title="Exports"
        lead="Your history is yours: take it along as files that other apps open."
      />
      {workoutCount === 0 && exports.length === 0 ? (
        <EmptyState
          icon={Download}
          title="Nothing to export yet"
          actions={<ButtonLink href="/dashboard">Go to Sync</ButtonLink>}
        >
          There are no workouts here so far. Start a sync, and take them along when they have arrived.
        </EmptyState>
      ) : (
        <ExportBoard initial={exports} workoutCount={workoutCount} classTypes={classTypes} />
      )}
    </div>
  );
}
