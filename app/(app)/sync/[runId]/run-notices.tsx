import { ButtonLink } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { formatAge } from "@/lib/format/date.ts";
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

function StateNotice({ snapshot: { state, stateReason } }: { snapshot: SyncSnapshot }) {
  if (state === "failed") {
    return (
      <Notice tone="bad" title="The sync had to stop">
        {describeStateReason(stateReason)} What was fetched before is safe.
      </Notice>
    );
  }
  if (state === "cancelled" && stateReason) {
    return <Notice>{describeStateReason(stateReason)}</Notice>;
  }
  return null;
}

function isQuiet(snapshot: SyncSnapshot, serverNowMs: number): boolean {
  if (!isMovingState(snapshot.state) || snapshot.throttle) return false;
  return serverNowMs - Date.parse(snapshot.lastActivityAt) > quietTooLongMs;
}

const signInLink = <ButtonLink href="/sign-in">Sign in</ButtonLink>;
