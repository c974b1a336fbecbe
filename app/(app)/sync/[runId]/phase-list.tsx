import { ProgressBar, type ProgressPart } from "@/app/_components/progress-bar.tsx";
import { formatCount } from "@/lib/format/number.ts";
import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

const phases = [
  { key: "discover", label: "Workouts", verb: "listed" },
  { key: "rideDetails", label: "Class details", verb: "fetched" },
  { key: "performanceGraphs", label: "Performance graphs", verb: "fetched" },
] as const;

/** The three phases, each with its bar and its counts in words. */
export function PhaseList({ snapshot }: { snapshot: SyncSnapshot }) {
  return (
    <ol className="space-y-7">
      {phases.map(({ key, label, verb }) => (
        <Phase
          key={key}
          label={label}
          verb={verb}
          counts={snapshot.phases[key]}
          isActive={snapshot.isActive}
        />
      ))}
    </ol>
  );
}

interface PhaseProps {
  label: string;
  verb: string;
  counts: PhaseCounts;
  isActive: boolean;
}

function Phase({ label, verb, counts, isActive }: PhaseProps) {
  if (counts.total === 0) {
    return (
      <li className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium">{label}</h3>
        <p className="text-sm text-ink-faint">{isActive ? "Nothing queued yet" : "Nothing to do"}</p>
      </li>
    );
  }
  const summary = `${formatCount(counts.done)} of ${formatCount(counts.total)} ${verb}`;
  const rest = describeRest(counts);
  return (
    <li>
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h3 className="font-medium">{label}</h3>
        <p className="text-sm text-ink-soft tabular-nums">{summary}</p>
      </div>
      <ProgressBar
        label={label}
        percent={(counts.done / counts.total) * 100}
        valueText={[summary, ...rest].join(", ")}
        parts={splitBar(counts)}
      />
      {rest.length > 0 && <p className="mt-2 text-sm text-ink-faint tabular-nums">{rest.join(" · ")}</p>}
    </li>
  );
}

function describeRest(counts: PhaseCounts): string[] {
  const words: [count: number, text: string][] = [
    [counts.running, "running now"],
    [counts.queued, "queued"],
    [counts.waitingRetry, "waiting for another try"],
    [counts.skipped, "skipped"],
    [counts.failed, "failed"],
    [counts.cancelled, "cancelled"],
  ];
  return words.filter(([count]) => count > 0).map(([count, text]) => `${formatCount(count)} ${text}`);
}

function splitBar(counts: PhaseCounts): ProgressPart[] {
  const toPercent = (count: number) => (count / counts.total) * 100;
  return [
    { tone: "accent", percent: toPercent(counts.done) },
    { tone: "faint", percent: toPercent(counts.skipped + counts.cancelled) },
    { tone: "bad", percent: toPercent(counts.failed) },
    { tone: "warn", percent: toPercent(counts.waitingRetry) },
  ];
}
