import { Badge } from "@/app/_components/badge.tsx";
import { ButtonLink } from "@/app/_components/button.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import { formatCount, formatProgressPercent } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeEnd } from "../describe-run.ts";
import { coolingDownLook, isMovingState, runStateLooks } from "../run-state.ts";
import { countFailed } from "../sum-phases.ts";

/** The state, the one number that matters now, and what it means. */
export function RunHeadline({ snapshot }: { snapshot: SyncSnapshot }) {
  const look = snapshot.throttle ? coolingDownLook : runStateLooks[snapshot.state];
  return (
    <section aria-label="Progress">
      <Badge tone={look.tone} icon={look.icon}>
        {look.label}
      </Badge>
      {snapshot.isActive ? <ActiveHeadline snapshot={snapshot} /> : <EndedHeadline snapshot={snapshot} />}
      <p aria-live="polite" className="sr-only">
        {announceProgress(snapshot)}
      </p>
    </section>
  );
}

function ActiveHeadline({ snapshot }: { snapshot: SyncSnapshot }) {
  const { done, total, percent } = snapshot.progress;
  const counted = `${formatCount(done)} of ${formatCount(total)}`;
  const isKnown = total > 0;
  return (
    <>
      <p className="mt-4 mb-5 text-hero tabular-nums">{isKnown ? formatProgressPercent(percent) : "…"}</p>
      <ProgressBar
        size="lg"
        label="Sync progress"
        percent={isKnown ? percent : null}
        valueText={
          isKnown
            ? `${formatProgressPercent(percent)}, ${counted} done`
            : "Asking Peloton how many workouts there are"
        }
      />
      <p className="mt-3 text-ink-soft tabular-nums">
        {isKnown ? (
          <>
            <strong className="font-semibold text-ink">{counted}</strong> workouts, classes and graphs.{" "}
          </>
        ) : (
          "Asking Peloton how many workouts there are. "
        )}
        {isMovingState(snapshot.state) && "You can close this page: the sync goes on."}
      </p>
    </>
  );
}

function EndedHeadline({ snapshot }: { snapshot: SyncSnapshot }) {
  return (
    <>
      <p className="mt-4 flex flex-wrap items-baseline gap-x-4">
        <span className="text-hero tabular-nums">{formatCount(snapshot.created)}</span>
        <span className="text-xl text-ink-soft">
          {snapshot.created === 1 ? "new workout" : "new workouts"}
        </span>
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-4">
        <ButtonLink href="/workouts">See your workouts</ButtonLink>
        <p className="text-ink-soft">{describeEnd({ ...snapshot, failed: countFailed(snapshot) })}</p>
      </div>
    </>
  );
}

/** In steps of ten per cent, so that a screen reader isn't kept talking. */
function announceProgress({ isActive, state, throttle, progress }: SyncSnapshot): string {
  if (throttle) return "Cooling down";
  const label = runStateLooks[state].label;
  return isActive ? `${label}, ${Math.floor(progress.percent / 10) * 10}% done` : label;
}
