"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { buttonClass } from "@/app/_components/button-class.ts";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { SparkLine } from "@/app/_components/spark-line.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import { describeStart } from "./describe-run.ts";
import { describeThroughput } from "./describe-throughput.ts";
import { RunCounts } from "./run-counts.tsx";
import { nameRunState, runStateLooks } from "./run-state.ts";

/** Fewer items than twice the line's slices make a saw, not a pace. */
const fewestDrawn = 48;

/** One run of the history; all of it leads to its page but for the download. */
export function RunRow({ run }: { run: SyncRunSummary }) {
  const look = runStateLooks[run.state];
  const throughput = describeThroughput(run);
  const timeZone = useViewerTimeZone();
  return (
    <li className="relative -mx-3 flex items-center gap-3 rounded-lg px-3 py-4 hover:bg-sunken">
      <div className="grid min-w-0 flex-1 gap-x-8 gap-y-2.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center lg:grid-cols-[17rem_minmax(0,1fr)_15rem]">
        <div className="min-w-0 sm:col-span-2 lg:col-span-1">
          <Link
            href={`/sync/${run.runId}`}
            className="font-medium after:absolute after:inset-0 after:rounded-lg"
          >
            <LocalTime iso={run.startedAt} />
          </Link>
          <p className="text-sm text-pretty text-ink-soft">
            {describeStart(run, timeZone)}
            {run.finishedAt && `, took ${formatDuration(run.elapsedSeconds)}`}
          </p>
        </div>
        <div className="min-w-0 space-y-2">
          <Badge tone={look.tone} icon={look.icon}>
            {nameRunState(run.state, run.failed)}
          </Badge>
          <RunCounts run={run} />
        </div>
        {throughput && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm whitespace-nowrap text-ink-soft tabular-nums">
            {run.done + run.failed >= fewestDrawn && <SparkLine values={run.throughput} />}
            {throughput}
          </p>
        )}
      </div>
      <DownloadLink run={run} />
    </li>
  );
}

function DownloadLink({ run }: { run: SyncRunSummary }) {
  return (
    <a
      href={`/api/sync/${run.runId}/export`}
      download
      title="Download JSON"
      className={`${buttonClass({ variant: "quiet" })} relative size-11 self-start px-0! sm:self-center`}
    >
      <Download aria-hidden className="size-4" />
      <span className="sr-only">
        Download JSON of the sync of <LocalTime iso={run.startedAt} />
      </span>
    </a>
  );
}
