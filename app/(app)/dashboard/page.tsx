import { Cable } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import { Section } from "@/app/_components/section.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { findConnection } from "@/lib/connections/find.ts";
import { readSchedule } from "@/lib/schedule/read-schedule.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { listNewestWorkouts } from "@/lib/workouts/list.ts";
import { readWorkoutTotals } from "@/lib/workouts/totals.ts";
import { readNewestRun } from "../sync/read-newest-run.ts";
import { HistoryTotals } from "./history-totals.tsx";
import { NewestWorkouts } from "./newest-workouts.tsx";
import { SyncPanel } from "./sync-panel.tsx";

export const metadata: Metadata = { title: "Dashboard" };

export default async function DashboardPage() {
  const user = await requireUser();
  const [connection, totals, newestWorkouts, newestRun, distanceUnit, completeness, schedule] =
    await Promise.all([
      findConnection(user.id),
      readWorkoutTotals(user.id),
      listNewestWorkouts(user.id, 5),
      readNewestRun(user.id),
      readDistanceUnit(user.id),
      readCompleteness(user.id),
      readSchedule(user.id),
    ]);
  if (!connection && totals.workoutCount === 0) return <Unconnected />;
  return (
    <div className="space-y-12">
      <h1 className="sr-only">Dashboard</h1>
      <div className="grid grid-cols-1 items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <HistoryTotals totals={totals} distanceUnit={distanceUnit} />
        <SyncPanel
          connectionStatus={connection?.status ?? null}
          initial={newestRun}
          completeness={completeness}
          schedule={schedule}
        />
      </div>
      {newestWorkouts.length > 0 && (
        <Section
          title="Newest workouts"
          action={
            <Link href="/workouts" className="text-link">
              All workouts
            </Link>
          }
        >
          <NewestWorkouts workouts={newestWorkouts} />
        </Section>
      )}
    </div>
  );
}

function Unconnected() {
  return (
    <>
      <h1 className="sr-only">Dashboard</h1>
      <EmptyState
        icon={Cable}
        title="Connect a rider first"
        actions={
          <ButtonLink href="/connect" size="lg">
            Choose a rider
          </ButtonLink>
        }
      >
        Connect your Peloton account, or try the demo rider to see how a whole history comes home.
      </EmptyState>
    </>
  );
}
