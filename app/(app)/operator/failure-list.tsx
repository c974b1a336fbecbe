import { itemKindNames } from "@/app/(app)/sync/[runId]/item-kinds.ts";
import { formatAge } from "@/lib/format/date.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import type { FailureGroup } from "@/lib/operators/failure-groups.ts";

interface FailureListProps {
  failures: FailureGroup[];
  serverNowMs: number;
}

export function FailureList({ failures, serverNowMs }: FailureListProps) {
  if (failures.length === 0) return <p className="text-sm text-ink-soft">Nothing has failed.</p>;
  return (
    <ul className="divide-y divide-line text-sm">
      {failures.map((failure) => (
        <li key={`${failure.kind} ${failure.reason}`} className="flex gap-4 py-3 first:pt-0">
          <p className="w-12 shrink-0 text-lg leading-6 font-semibold text-bad tabular-nums">
            {formatCount(failure.count)}
          </p>
          <div className="min-w-0">
            <p className="font-medium text-pretty">{failure.reasonText ?? "No reason was recorded."}</p>
            <p className="text-ink-faint">
              {itemKindNames[failure.kind]} · {formatQuantity(failure.userCount, "person", "people")} · last{" "}
              {formatAge(serverNowMs - Date.parse(failure.lastAt))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
