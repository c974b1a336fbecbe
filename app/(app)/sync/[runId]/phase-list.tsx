import { ProgressBar, type ProgressPart } from "@/app/_components/progress-bar.tsx";
import type { PhaseCounts } from "@/lib/sync/count-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { countSettled, describePhase, describeStates } from "./describe-phase.ts";

interface PhaseLook {
  label: string;
  /** What is counted, one and many. */
  unit: [one: string, many: string];
}

const phases: [key: keyof SyncSnapshot["phases"], look: PhaseLook][] = [
  ["discover", { label: "Discover", unit: ["list page", "list pages"] }],
  ["summaries", { label: "Summaries", unit: ["workout", "workouts"] }],
  ["rideDetails", { label: "Class details", unit: ["class", "classes"] }],
  ["performanceGraphs", { label: "Performance graphs", unit: ["graph", "graphs"] }],
  ["derivedStatistics", { label: "Derived statistics", unit: ["workout", "workouts"] }],
];

/** The five phases, each with its bar and its counts in words. */
export function PhaseList({ snapshot }: { snapshot: SyncSnapshot }) {
  return (
    <ol className="space-y-6">
      {phases.map(([key, look]) => (
        <Phase key={key} look={look} counts={snapshot.phases[key]} isActive={snapshot.isActive} />
      ))}
    </ol>
  );
}

interface PhaseProps {
  look: PhaseLook;
  counts: PhaseCounts;
  isActive: boolean;
}

function Phase({ look: { label, unit }, counts, isActive }: PhaseProps) {
  if (counts.total === 0) {
    return (
      <li className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium">{label}</h3>
        <p className="text-sm text-ink-faint">{isActive ? "Nothing queued yet" : "Nothing to do"}</p>
      </li>
    );
  }
  const summary = describePhase(counts, unit);
  const states = describeStates(counts);
  return (
    <li>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{label}</h3>
        <p className="text-sm text-ink-soft tabular-nums">{summary}</p>
      </div>
      <ProgressBar
        label={label}
        percent={(countSettled(counts) / counts.total) * 100}
        valueText={`${summary}: ${states.join(", ")}`}
        parts={splitBar(counts)}
      />
      <p className="mt-2 text-sm text-ink-faint tabular-nums">{states.join(" · ")}</p>
    </li>
  );
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
