import { itemKindNames } from "@/app/(app)/sync/[runId]/item-kinds.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { WaitingRetry } from "@/lib/operators/waiting-retries.ts";

interface RetryListProps {
  retries: WaitingRetry[];
  total: number;
  serverNowMs: number;
}

export function RetryList({ retries, total, serverNowMs }: RetryListProps) {
  if (retries.length === 0) return <p className="text-sm text-ink-soft">Nothing waits for another try.</p>;
  return (
    <>
      <ul className="divide-y divide-line text-sm">
        {retries.map((retry) => (
          <li
            key={retry.itemId}
            className="grid gap-x-8 gap-y-0.5 py-2.5 first:pt-0 sm:grid-cols-[6rem_minmax(0,1fr)_minmax(0,16rem)]"
          >
            <span className="font-semibold tabular-nums">
              {describeWait(retry.nextAttemptAt, serverNowMs)}
            </span>
            <span className="min-w-0">
              <span className="text-pretty">{describeTrouble(retry)}</span>
              <span className="block text-ink-faint">{describeItem(retry)}</span>
            </span>
            <span className="truncate text-ink-soft sm:text-right">{retry.email}</span>
          </li>
        ))}
      </ul>
      {total > retries.length && (
        <p className="mt-3 text-sm text-ink-faint">And {formatCount(total - retries.length)} later ones.</p>
      )}
    </>
  );
}

function describeWait(nextAttemptAt: string | null, nowMs: number): string {
  const leftSeconds = nextAttemptAt === null ? 0 : (Date.parse(nextAttemptAt) - nowMs) / 1000;
  return leftSeconds < 1 ? "Due now" : `In ${formatDuration(leftSeconds)}`;
}

function describeTrouble({ reason, reasonText }: WaitingRetry): string {
  return (reason && troubles[reason]) ?? reasonText ?? "No reason was recorded.";
}

function describeItem({ kind, httpStatus, attempts }: WaitingRetry): string {
  const status = httpStatus === null ? null : `HTTP ${httpStatus}`;
  return [itemKindNames[kind], status, `after attempt ${attempts}`].filter(Boolean).join(" · ");
}

/** The reasons' own sentences tell of the end, and this isn't one yet. */
const troubles: Record<string, string> = {
  peloton_error: "Peloton answered with an error.",
  save_failed: "Spinback could not save the answer.",
};
