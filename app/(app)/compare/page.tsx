import type { Metadata } from "next";
import { requireUser } from "@/lib/auth/session.ts";
import { ChooseWorkout } from "./_choose/choose-workout.tsx";
import { ComparisonView } from "./_result/comparison-view.tsx";
import { readParams, type CompareParams } from "./read-params.ts";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ searchParams }: { searchParams: Promise<CompareParams> }) {
  const user = await requireUser();
  const { ghost, live, search } = readParams(await searchParams);
  if (ghost && live && ghost !== live) {
    return <ComparisonView userId={user.id} ghostId={ghost} liveId={live} />;
  }
  if (live) return <ChooseWorkout userId={user.id} chosen={{ role: "live", id: live }} search={search} />;
  if (ghost) return <ChooseWorkout userId={user.id} chosen={{ role: "ghost", id: ghost }} search={search} />;
  return <ChooseWorkout userId={user.id} chosen={null} search={search} />;
}
