import { Ban, CircleCheck, CircleX, Clock, SkipForward, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";
import { formatAge } from "@/lib/format/date.ts";
import type { LastResult } from "@/lib/sync/last-results.ts";
import { describeReason } from "@/lib/sync/reasons.ts";
import { itemKindNames } from "./item-kinds.ts";

interface LastResultsProps {
  results: LastResult[];
  isActive: boolean;
  serverNowMs: number;
}

/** What has just been settled, newest first. */
export function LastResults({ results, isActive, serverNowMs }: LastResultsProps) {
  if (results.length === 0) {
    return (
      <p className="text-sm text-ink-soft">
        {isActive ? "The first results appear here in a moment." : "Nothing was fetched."}
      </p>
    );
  }
  return (
    <ol className="space-y-4">
      {results.map((result) => (
        <Result
          key={`${result.kind} ${result.finishedAt} ${result.title}`}
          result={result}
          serverNowMs={serverNowMs}
        />
      ))}
    </ol>
  );
}

function Result({ result, serverNowMs }: { result: LastResult; serverNowMs: number }) {
  const { icon: Icon, label, className } = looks[result.state];
  const reason = describeReason(result.reason);
  return (
    <li className="flex gap-3 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${className}`} />
      <div className="min-w-0">
        <p className="truncate font-medium">
          <span className="sr-only">{label}: </span>
          {result.workoutId ? (
            <Link href={`/workouts/${result.workoutId}`} className="hover:underline">
              {result.title}
            </Link>
          ) : (
            result.title
          )}
        </p>
        <p className="text-ink-faint">
          {itemKindNames[result.kind satisfies SyncItemKind]},{" "}
          {formatAge(serverNowMs - Date.parse(result.finishedAt))}
        </p>
        {reason && <p className="text-pretty text-ink-soft">{reason}</p>}
      </div>
    </li>
  );
}

const looks: Record<SyncItemState, { icon: LucideIcon; label: string; className: string }> = {
  done: { icon: CircleCheck, label: "Done", className: "text-good" },
  skipped: { icon: SkipForward, label: "Skipped", className: "text-ink-faint" },
  failed: { icon: CircleX, label: "Failed", className: "text-bad" },
  cancelled: { icon: Ban, label: "Cancelled", className: "text-ink-faint" },
  queued: { icon: Clock, label: "Queued", className: "text-ink-faint" },
  running: { icon: Clock, label: "Running", className: "text-ink-faint" },
  waiting_retry: { icon: Clock, label: "Waiting for another try", className: "text-warn" },
};
