import { ButtonLink } from "@/app/_components/button.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { formatAge } from "@/lib/format/date.ts";
import { formatClock } from "@/lib/format/duration.ts";
import type { RequestError } from "@/lib/swr/request.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeStateReason } from "../describe-run.ts";
import { isMovingState } from "../run-state.ts";

interface RunNoticesProps {
  snapshot: SyncSnapshot;
  serverNowMs: number;
  error: RequestError | undefined;
  /** How old the snapshot is. */
  ageMs: number;
}

const quietTooLongMs = 90_000;
/** Longer than between two looks in a hidden tab. */
const staleAfterMs = 20_000;

/** Why progress is not what one would expect, and what happens next. */
export function RunNotices({ snapshot, serverNowMs, error, ageMs }: RunNoticesProps) {
  const isStale = error !== undefined || (snapshot.isActive && ageMs > staleAfterMs);
  return (
    <div className="space-y-3">
      <p aria-live="polite" className="sr-only">
        {isStale ? "What you see is out of date." : ""}
      </p>
      {isStale && <StaleNotice error={error} ageMs={ageMs} />}
      <StateNotice snapshot={snapshot} />
      {snapshot.throttle && <ThrottleNotice throttle={snapshot.throttle} serverNowMs={serverNowMs} />}
      {isQuiet(snapshot, serverNowMs) && (
        <Notice tone="warn" title="Nothing has happened for a while">
          The last sign of life came {formatAge(serverNowMs - Date.parse(snapshot.lastActivityAt))}. The
          background worker may be down. Once it is back, a check every minute takes the sync up where it
          stopped.
        </Notice>
      )}
    </div>
  );
}

function StaleNotice({ error, ageMs }: { error: RequestError | undefined; ageMs: number }) {
  if (error?.status === 401) {
    return (
      <Notice tone="warn" title="You have been signed out" action={signInLink}>
        The sync goes on. Sign in to watch it.
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={`Showing what was known ${formatAge(ageMs)}`}>
      {error?.message ?? "Spinback can’t be reached. This page tries again by itself."}
    </Notice>
  );
}

function StateNotice({ snapshot }: { snapshot: SyncSnapshot }) {
  switch (snapshot.state) {
    case "needs_sign_in":
      return (
        <Notice
          tone="warn"
          title="Peloton wants you to sign in again"
          action={<ButtonLink href="/connect">Sign in to Peloton</ButtonLink>}
        >
          What has been fetched is safe. The sync goes on by itself once you have signed in.
        </Notice>
      );
    case "paused":
      return (
        <Notice tone="warn" title="The sync is paused">
          What has been fetched is safe. It waits until it is resumed.
        </Notice>
      );
    case "failed":
      return (
        <Notice
          tone="bad"
          title="The sync had to stop"
          action={
            <ButtonLink href="/dashboard" variant="secondary">
              Start another
            </ButtonLink>
          }
        >
          {describeStateReason(snapshot.stateReason)} What was fetched before is safe.
        </Notice>
      );
    case "running":
    case "finishing":
    case "completed":
    case "completed_with_problems":
    case "cancelled":
      return null;
  }
}

interface ThrottleNoticeProps {
  throttle: NonNullable<SyncSnapshot["throttle"]>;
  serverNowMs: number;
}

function ThrottleNotice({ throttle, serverNowMs }: ThrottleNoticeProps) {
  const leftSeconds = Math.max(0, Math.ceil((Date.parse(throttle.pausedUntil) - serverNowMs) / 1000));
  return (
    <Notice
      tone="warn"
      title={
        leftSeconds > 0 ? `Cooling down, ${formatClock(leftSeconds)} left` : "Cooling down, about to go on"
      }
    >
      Peloton asked us to slow down, so the sync rests until{" "}
      <LocalTime iso={throttle.pausedUntil} show="time" /> and then goes on by itself. Nothing is lost, and
      pressing Sync again would not make it faster.
    </Notice>
  );
}

function isQuiet(snapshot: SyncSnapshot, serverNowMs: number): boolean {
  if (!isMovingState(snapshot.state) || snapshot.throttle) return false;
  return serverNowMs - Date.parse(snapshot.lastActivityAt) > quietTooLongMs;
}

const signInLink = <ButtonLink href="/sign-in">Sign in</ButtonLink>;
