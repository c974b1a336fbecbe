"use client";

import { Badge } from "@/app/_components/badge.tsx";
import { ButtonLink } from "@/app/_components/button.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import { formatTime } from "@/lib/format/date.ts";
import { formatCount, formatProgressPercent } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeEnd } from "../describe-run.ts";
import { chooseRunLook, isMovingState, readHold, runStateLooks, wasCutShort } from "../run-state.ts";
import { countFailed, countLeft } from "../sum-phases.ts";
import { HeldNotice } from "./held-notice.tsx";
import { RunControls } from "./run-controls.tsx";

interface RunHeadlineProps {
  snapshot: SyncSnapshot;
  serverNowMs: number;
  isSuperseded: boolean;
}

/** The state, the one number that matters now, what it means and what can be done. */
export function RunHeadline({ snapshot, serverNowMs, isSuperseded }: RunHeadlineProps) {
  const timeZone = useViewerTimeZone();
  const look = chooseRunLook(snapshot);
  return (
    <section aria-label="Progress">
      {readHold(snapshot) === null ? (
        <Badge tone={look.tone} icon={look.icon}>
          {look.label}
        </Badge>
      ) : (
        <HeldNotice snapshot={snapshot} serverNowMs={serverNowMs} />
      )}
      {snapshot.isActive ? (
        <ActiveHeadline snapshot={snapshot} />
      ) : (
        <EndedHeadline snapshot={snapshot} isSuperseded={isSuperseded} />
      )}
      <p aria-live="polite" className="sr-only">
        {announceProgress(snapshot, timeZone)}
      </p>
    </section>
  );
}

function ActiveHeadline({ snapshot }: { snapshot: SyncSnapshot }) {
  const { done, total, percent } = snapshot.progress;
  const isHeld = readHold(snapshot) !== null;
  const counted = `${formatCount(done)} of ${formatCount(total)}`;
  const isKnown = total > 0;
  // Held before Peloton has answered: there is no figure to show, and nobody is asking for one.
  if (!isKnown && isHeld) return <RunControls snapshot={snapshot} isSuperseded={false} />;
  return (
    <>
      <p className="mt-4 mb-5 text-hero tabular-nums">{isKnown ? formatProgressPercent(percent) : "…"}</p>
      <ProgressBar
        size="lg"
        label="Sync progress"
        percent={isKnown ? percent : null}
        {...(isHeld && { parts: [{ percent, tone: "warn" }] })}
        valueText={
          isKnown
            ? `${formatProgressPercent(percent)}, ${counted} done`
            : "Asking Peloton how many workouts there are"
        }
      />
      <p className="mt-3 mb-5 text-ink-soft tabular-nums">
        {isKnown ? (
          <>
            <strong className="font-semibold text-ink">{counted}</strong> workouts, classes and graphs.{" "}
          </>
        ) : (
          "Asking Peloton how many workouts there are. "
        )}
        {isMovingState(snapshot.state) && "You can close this page: the sync goes on."}
      </p>
      <RunControls snapshot={snapshot} isSuperseded={false} />
    </>
  );
}

function EndedHeadline({ snapshot, isSuperseded }: { snapshot: SyncSnapshot; isSuperseded: boolean }) {
  const outcome = { ...snapshot, failed: countFailed(snapshot), left: countLeft(snapshot) };
  const canGoOn = wasCutShort(snapshot.state) && !isSuperseded;
  return (
    <>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-4">
        <span className="text-hero tabular-nums">{formatCount(snapshot.created)}</span>
        <span className="text-xl text-ink-soft">
          {snapshot.created === 1 ? "new workout" : "new workouts"}
        </span>
      </p>
      <p className="mt-4 mb-5 text-pretty text-ink-soft">
        {describeEnd(outcome)}
        {wasCutShort(snapshot.state) && isSuperseded && " A later sync has taken it up."}
      </p>
      <RunControls snapshot={snapshot} isSuperseded={isSuperseded}>
        <ButtonLink href="/workouts" variant={canGoOn ? "secondary" : "primary"}>
          See your workouts
        </ButtonLink>
      </RunControls>
    </>
  );
}

/** In steps of ten per cent, so that a screen reader isn't kept talking. */
function announceProgress(snapshot: SyncSnapshot, timeZone: string): string {
  const { isActive, state, throttle, progress } = snapshot;
  if (throttle && readHold(snapshot) === "cooling_down") {
    return `Cooling down until ${formatTime(new Date(throttle.pausedUntil), timeZone)}`;
  }
  const { label } = runStateLooks[state];
  return isActive ? `${label}, ${Math.floor(progress.percent / 10) * 10}% done` : label;
}
