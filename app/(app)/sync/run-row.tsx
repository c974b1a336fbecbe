import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { formatDuration } from "@/lib/format/duration.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import { describeOutcome, describeStart } from "./describe-run.ts";
import { runStateLooks } from "./run-state.ts";
import { countLeftItems } from "./sum-phases.ts";

/** One run of the history, leading to its page. */
export function RunRow({ run }: { run: SyncRunSummary }) {
  const look = runStateLooks[run.state];
  return (
    <li>
      <Link
        href={`/sync/${run.runId}`}
        className="group -mx-3 flex items-center gap-4 rounded-lg px-3 py-4 hover:bg-sunken"
      >
        <span className="grid min-w-0 flex-1 gap-x-8 gap-y-1.5 sm:grid-cols-[14rem_minmax(0,1fr)_auto] sm:items-center">
          <span>
            <span className="block font-medium">
              <LocalTime iso={run.startedAt} />
            </span>
            <span className="block text-sm text-ink-faint">
              {describeStart(run)}
              {run.finishedAt && `, took ${formatDuration(run.elapsedSeconds)}`}
            </span>
          </span>
          <span className="text-pretty text-ink-soft">
            {describeOutcome({ ...run, left: countLeftItems(run) })}
          </span>
          <span>
            <Badge tone={look.tone} icon={look.icon}>
              {look.label}
            </Badge>
          </span>
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Link>
    </li>
  );
}
