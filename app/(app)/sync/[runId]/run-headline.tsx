"use client";

import { Badge } from "@/app/_components/badge.tsx";
import { ButtonLink } from "@/app/_components/button.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import { formatCount, formatProgressPercent, formatQuantity } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeEnd } from "../describe-run.ts";
import { chooseRunLook, isMovingState, nameRunState, readHold, wasCutShort } from "../run-state.ts";
import { countFailed, countFetched, countLeft } from "../sum-phases.ts";
import { HeldNotice } from "./held-notice.tsx";
import { NotifyButton } from "./notify-button.tsx";
import { RunControls } from "./run-controls.tsx";

interface RunHeadlineProps {
  snapshot: SyncSnapshot;
  serverNowMs: number;
  isSuperseded: boolean;
}

/** The state, the one number that matters now, what it means and what can be done. */
export function RunHeadline({ snapshot, serverNowMs, isSuperseded }: RunHeadlineProps) {
  const look = chooseRunLook(snapshot);
  const label = snapshot.isActive ? look.label : nameRunState(snapshot.state, countFailed(snapshot));
  return (
    <section aria-label="Progress">
      {readHold(snapshot) === null ? (
        <Badge tone={look.tone} icon={look.icon}>
          {label}
        </Badge>
      ) : (
        <HeldNotice snapshot={snapshot} serverNowMs={serverNowMs} />
      )}
      {snapshot.isActive ? (
        <ActiveHeadline snapshot={snapshot} />
      ) : (
        <EndedHeadline snapshot={snapshot} isSuperseded={isSuperseded} />
      )}
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
            <strong className="font-semibold text-ink">{counted}</strong> workouts, classes and graphs
            {snapshot.isListingComplete ? ". " : " found so far. "}
          </>
        ) : (
          "Asking Peloton how many workouts there are. "
        )}
        {canClosePage(snapshot) && "You can close this page: the sync goes on."}
      </p>
      <RunControls snapshot={snapshot} isSuperseded={false}>
        <NotifyButton runId={snapshot.runId} />
      </RunControls>
    </>
  );
}

function EndedHeadline({ snapshot, isSuperseded }: { snapshot: SyncSnapshot; isSuperseded: boolean }) {
  const outcome = {
    ...snapshot,
    fetched: countFetched(snapshot),
    failed: countFailed(snapshot),
    left: countLeft(snapshot),
  };
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
        {wasCutShort(snapshot.state) && isSuperseded && " A later sync has been started."}
      </p>
      <RunControls snapshot={snapshot} isSuperseded={isSuperseded}>
        <ButtonLink href={linkToWorkouts(snapshot)} variant={canGoOn ? "secondary" : "primary"}>
          {snapshot.created > 0
            ? `See ${formatQuantity(snapshot.created, "new workout")}`
            : "See your workouts"}
        </ButtonLink>
      </RunControls>
    </>
  );
}

/** After a first sync the new workouts are all that there are. */
function linkToWorkouts({ runId, created, listed }: SyncSnapshot): string {
  return created > 0 && created < listed ? `/workouts?syncRunId=${runId}` : "/workouts";
}

/** True only while the run really goes on by itself. */
function canClosePage({ state, heartbeat }: SyncSnapshot): boolean {
  return isMovingState(state) && heartbeat.reason !== "engine_unreachable";
}
