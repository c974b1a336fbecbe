"use client";

import { CircleCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { Button, ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { Section } from "@/app/_components/section.tsx";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import { useMissingWorkouts, type MissingPage } from "@/lib/swr/use-missing-workouts.ts";
import type { MissingDecision } from "@/lib/workouts/missing.ts";
import { DecideAll } from "./decide-all.tsx";
import { MissingRow } from "./missing-row.tsx";

/** What waits for a decision, and apart from it what is kept. */
export function MissingBoard({ initial }: { initial: MissingPage }) {
  const router = useRouter();
  const { workouts, undecidedCount, hasMore, isLoadingMore, error, loadMore, decide } =
    useMissingWorkouts(initial);
  const undecided = workouts.filter((workout) => workout.keptAt === null);
  const kept = workouts.filter((workout) => workout.keptAt !== null);

  async function carryOut(decision: MissingDecision, workoutIds?: string[]) {
    const decidedCount = await decide(decision, workoutIds);
    toast(`${formatQuantity(decidedCount, "workout")} ${outcomes[decision]}`);
    router.refresh();
  }

  if (workouts.length === 0) {
    return (
      <EmptyState
        icon={CircleCheck}
        title="Nothing is gone"
        actions={<ButtonLink href="/workouts">See your workouts</ButtonLink>}
      >
        Everything that Spinback holds is in your list at Peloton too, as far as the last full sync could see.
      </EmptyState>
    );
  }
  return (
    <div className="space-y-10">
      {error && <Notice tone="warn">{error.message}</Notice>}
      {undecidedCount > 0 && (
        <Section title={`To decide: ${formatCount(undecidedCount)}`}>
          {undecidedCount > 1 && <DecideAll count={undecidedCount} onDecide={carryOut} />}
          <ul className="divide-y divide-line">
            {undecided.map((workout) => (
              <MissingRow key={workout.id} workout={workout} onDecide={carryOut} />
            ))}
          </ul>
        </Section>
      )}
      {kept.length > 0 && (
        <Section title="Kept">
          <p className="mb-2 text-pretty text-ink-soft">
            These stay in your history, though Peloton no longer has them.
          </p>
          <ul className="divide-y divide-line">
            {kept.map((workout) => (
              <MissingRow key={workout.id} workout={workout} onDecide={carryOut} />
            ))}
          </ul>
        </Section>
      )}
      {hasMore && (
        <Button variant="secondary" isBusy={isLoadingMore} onClick={loadMore}>
          Show more
        </Button>
      )}
    </div>
  );
}

const outcomes: Record<MissingDecision, string> = {
  keep: "kept",
  undecide: "to decide again",
  delete: "deleted",
};
