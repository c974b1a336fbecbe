import { CircleAlert } from "lucide-react";
import { coolingDownLook, runStateLooks } from "@/app/(app)/sync/run-state.ts";
import { Badge } from "@/app/_components/badge.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import { formatAge } from "@/lib/format/date.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { OperatorRun } from "@/lib/operators/read-operator-report.ts";

interface ActiveRunListProps {
  runs: OperatorRun[];
  total: number;
  serverNowMs: number;
}

export function ActiveRunList({ runs, total, serverNowMs }: ActiveRunListProps) {
  if (runs.length === 0) return <p className="text-sm text-ink-soft">Nobody is syncing at the moment.</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {runs.map((run) => (
          <RunLine key={run.runId} run={run} serverNowMs={serverNowMs} />
        ))}
      </ul>
      {total > runs.length && (
        <p className="mt-3 text-sm text-ink-faint">And {formatCount(total - runs.length)} more.</p>
      )}
    </>
  );
}

function RunLine({ run, serverNowMs }: { run: OperatorRun; serverNowMs: number }) {
  const settled = run.done + run.failed;
  const counted = `${formatCount(settled)} of ${formatCount(run.total)}${run.isListingComplete ? "" : " so far"}`;
  return (
    <li className="grid gap-x-8 gap-y-2 py-4 text-sm first:pt-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)_9rem] md:items-center">
      <div className="min-w-0">
        <p className="truncate text-base font-medium">{run.email}</p>
        <p className="text-ink-faint">
          Since <LocalTime iso={run.startedAt} />
          {run.upstream === "demo" && " · demo rider"}
        </p>
      </div>
      <div>
        <ProgressBar
          label={`Sync of ${run.email}`}
          percent={run.total === 0 ? 0 : (settled / run.total) * 100}
          valueText={counted}
          parts={[
            { tone: "accent", percent: toPercent(run.done, run.total) },
            { tone: "bad", percent: toPercent(run.failed, run.total) },
            { tone: "warn", percent: toPercent(run.waitingRetry, run.total) },
          ]}
        />
        <p className="mt-2 flex flex-wrap justify-between gap-x-6 tabular-nums">
          <span className="text-ink-soft">{counted}</span>
          <span className="text-ink-faint">{describeRest(run).join(" · ")}</span>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 md:flex-col md:items-end">
        <RunBadge run={run} />
        <span className="text-ink-faint">
          Last seen {formatAge(serverNowMs - Date.parse(run.lastActivityAt))}
        </span>
      </div>
    </li>
  );
}

function RunBadge({ run }: { run: OperatorRun }) {
  if (run.isStalled) {
    return (
      <Badge tone="bad" icon={CircleAlert}>
        Stalled
      </Badge>
    );
  }
  const look = run.isQuiet ? coolingDownLook : runStateLooks[run.state];
  return (
    <Badge tone={look.tone} icon={look.icon}>
      {run.state === "needs_sign_in" ? "Needs sign-in" : look.label}
    </Badge>
  );
}

function describeRest(run: OperatorRun): string[] {
  const words: [count: number, text: string][] = [
    [run.running, "running"],
    [run.queued, "queued"],
    [run.waitingRetry, "waiting"],
    [run.failed, "failed"],
  ];
  return words.filter(([count]) => count > 0).map(([count, text]) => `${formatCount(count)} ${text}`);
}

function toPercent(count: number, total: number): number {
  return total === 0 ? 0 : (count / total) * 100;
}
