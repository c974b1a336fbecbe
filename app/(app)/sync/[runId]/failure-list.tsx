"use client";

import { Section } from "@/app/_components/section.tsx";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { useFailureGroups } from "@/lib/swr/use-failure-groups.ts";
import { FailureReason } from "./failure-reason.tsx";
import { groupByReason } from "./group-failures.ts";
import { RetryButton } from "./retry-button.tsx";

interface FailureListProps {
  runId: string;
  /** How many items have failed by now. */
  count: number;
  /** "Go on where it stopped" tries everything again already. */
  canGoOn: boolean;
}

/** Everything that could not be fetched, under the reason why, each to be tried again. */
export function FailureList({ runId, count, canGoOn }: FailureListProps) {
  const { groups, error } = useFailureGroups(runId, count);
  const retryAll = (
    <RetryButton runId={runId} wish={{ all: true }} count={count}>
      Retry everything
    </RetryButton>
  );
  return (
    <Section title="Could not be fetched" action={count > 1 && !canGoOn && retryAll}>
      {groups ? (
        <ul className="divide-y divide-line">
          {groupByReason(groups).map((group) => (
            <FailureReason key={group.text} runId={runId} group={group} />
          ))}
        </ul>
      ) : error ? (
        <p className="text-sm text-ink-soft">{error.message}</p>
      ) : (
        <Skeleton className="h-16" />
      )}
    </Section>
  );
}
