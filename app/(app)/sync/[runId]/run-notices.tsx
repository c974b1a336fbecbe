import { ButtonLink } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { formatExactAge } from "@/lib/format/date.ts";
import type { RequestError } from "@/lib/swr/request.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeStateReason } from "../describe-run.ts";
import { describeFailing, type Freshness } from "./freshness.ts";

interface RunNoticesProps {
  snapshot: SyncSnapshot;
  error: RequestError | undefined;
  freshness: Freshness;
  /** How old the snapshot is. */
  ageMs: number;
}

/** Why progress is not what one would expect, and what happens next. */
export function RunNotices({ snapshot, error, freshness, ageMs }: RunNoticesProps) {
  return (
    <div className="space-y-3 empty:hidden">
      {freshness === "late" && (
        <Notice title="Catching up …">These figures are from {formatExactAge(ageMs)}.</Notice>
      )}
      {freshness === "failing" && <FailingNotice error={error} ageMs={ageMs} />}
      <StateNotice snapshot={snapshot} />
    </div>
  );
}

function FailingNotice({ error, ageMs }: { error: RequestError | undefined; ageMs: number }) {
  if (error?.status === 401) {
    return (
      <Notice tone="warn" title="You have been signed out" action={signInLink}>
        The sync goes on. Sign in to watch it.
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={`Showing what was true ${formatExactAge(ageMs)}`}>
      {describeFailing(error)}
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

const signInLink = <ButtonLink href="/sign-in">Sign in</ButtonLink>;
