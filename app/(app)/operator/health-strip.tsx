import { clsx } from "clsx";
import type { ReactNode } from "react";
import { LocalTime } from "@/app/_components/local-time.tsx";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import { formatCount, formatNumber } from "@/lib/format/number.ts";
import type { OperatorReport } from "@/lib/operators/read-operator-report.ts";

const upstreams: [upstream: Upstream, label: string][] = [
  ["peloton", "Peloton"],
  ["demo", "Demo rider"],
];

/** What everything rests on, and whether it is well. */
export function HealthStrip({ report }: { report: OperatorReport }) {
  const { health, lanes, alerts } = report;
  const engine = describeEngine(health.engine);
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-6 border-t border-line pt-5 sm:grid-cols-3 lg:grid-cols-6 lg:gap-x-4">
      <Fact label="Database" tone={health.database.reachable ? "good" : "bad"}>
        {health.database.reachable ? "Answers" : "Doesn’t answer"}
      </Fact>
      <Fact label={engine.label} tone={engine.tone}>
        {engine.text}
      </Fact>
      {upstreams.map(([upstream, label]) => (
        <Pace key={upstream} label={label} pace={report.upstreams[upstream]} />
      ))}
      <Fact label="Lanes" note={`at most ${lanes.perRun} a run`}>
        {formatCount(lanes.inUse)} in use
      </Fact>
      <Fact
        label="Alerts"
        tone={alerts.givenUp > 0 ? "bad" : undefined}
        note={alerts.givenUp > 0 ? `${formatCount(alerts.givenUp)} given up` : undefined}
      >
        {alerts.pending === 0 ? "None waiting" : `${formatCount(alerts.pending)} waiting`}
      </Fact>
    </dl>
  );
}

function Pace({ label, pace }: { label: string; pace: OperatorReport["upstreams"][Upstream] }) {
  const rate = `${formatNumber(pace.ratePerSecond)} a second`;
  if (pace.pausedUntil === null) {
    return (
      <Fact label={label} tone="good">
        {rate}
      </Fact>
    );
  }
  return (
    <Fact label={label} tone="warn" note={`then ${rate}`}>
      Cooling down until <LocalTime iso={pace.pausedUntil} show="time" />
    </Fact>
  );
}

interface FactProps {
  label: string;
  tone?: "good" | "warn" | "bad" | undefined;
  note?: string | undefined;
  children: ReactNode;
}

function Fact({ label, tone, note, children }: FactProps) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="mt-1 flex items-baseline gap-2 font-semibold">
        {tone && <span aria-hidden className={clsx("size-2 shrink-0 rounded-full", dotClass[tone])} />}
        <span>
          {children}
          {note && <span className="block text-sm font-normal text-ink-faint">{note}</span>}
        </span>
      </dd>
    </div>
  );
}

function describeEngine(engine: OperatorReport["health"]["engine"]): {
  label: string;
  text: string;
  tone: "good" | "bad" | undefined;
} {
  const label = { inngest: "Inngest", local: "Local engine", none: "Engine" }[engine.kind];
  if (engine.kind === "none") return { label, text: "Not used", tone: undefined };
  if (engine.reachable === null) return { label, text: "In the cloud, not asked", tone: undefined };
  return engine.reachable
    ? { label, text: "Answers", tone: "good" }
    : { label, text: "Doesn’t answer", tone: "bad" };
}

const dotClass = { good: "bg-good", warn: "bg-warn", bad: "bg-bad" };
