import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import type { FailureGroup } from "@/lib/sync/failure-groups.ts";
import { permanentReasons } from "@/lib/sync/reasons.ts";

export interface ReasonGroup {
  reason: string | null;
  text: string;
  count: number;
  kinds: { kind: SyncItemKind; count: number }[];
  /** Peloton is likely to give the same answer again. */
  isFinal: boolean;
  /** Differs when other items may be in the group. */
  revision: string;
}

/** One group a reason, over all kinds: first what is worth another try, the largest first. */
export function groupByReason(failures: FailureGroup[]): ReasonGroup[] {
  const groups = new Map<string | null, FailureGroup[]>();
  for (const failure of failures) {
    groups.set(failure.reason, [...(groups.get(failure.reason) ?? []), failure]);
  }
  return [...groups]
    .map(([reason, group]) => joinKinds(reason, group))
    .toSorted((one, other) => Number(one.isFinal) - Number(other.isFinal) || other.count - one.count);
}

function joinKinds(reason: string | null, failures: FailureGroup[]): ReasonGroup {
  return {
    reason,
    text: failures[0]?.reasonText ?? "No reason was recorded.",
    count: failures.reduce((sum, failure) => sum + failure.count, 0),
    kinds: failures.map(({ kind, count }) => ({ kind, count })),
    isFinal: permanentReasons.some((permanent) => permanent === reason),
    revision: failures.map(({ count, lastFailedAt }) => `${count}@${lastFailedAt}`).join(),
  };
}
