import type { Metadata } from "next";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";
import { listMissingWorkouts } from "@/lib/workouts/missing.ts";
import { MissingBoard } from "./missing-board.tsx";

export const metadata: Metadata = { title: "Gone from Peloton" };

export default async function MissingWorkoutsPage() {
  const user = await requireUser();
  const [page, completeness] = await Promise.all([
    listMissingWorkouts(user.id, { limit: 200 }),
    readCompleteness(user.id),
  ]);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        back={{ href: "/workouts", label: "Workouts" }}
        title="Gone from Peloton"
        lead="Workouts that are here, but no longer in your list at Peloton. Nothing is deleted until you say so."
      />
      <MissingBoard initial={{ ...page, completeness }} />
    </div>
  );
}
