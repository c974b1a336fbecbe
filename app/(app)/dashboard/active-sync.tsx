import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { ButtonLink } from "@/app/_components/button.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import { runStateLooks } from "@/app/(app)/sync/run-state.ts";
import type { SyncRunState } from "@/lib/db/generated/enums.ts";
import { formatEstimate } from "@/lib/format/duration.ts";
import { formatCount, formatProgressPercent } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

interface ActiveSyncProps {
  runId: string;
  state: SyncRunState;
  /** Undefined until the first one has arrived. */
  snapshot: SyncSnapshot | undefined;
}

/** The active run in a few lines, leading to its page. */
export function ActiveSync({ runId, state, snapshot }: ActiveSyncProps) {
  const look = runStateLooks[snapshot?.state ?? state];
  const percent = snapshot && snapshot.progress.total > 0 ? snapshot.progress.percent : null;
  const words = snapshot ? describeProgress(snapshot) : "Reading how far it is";
  return (
    <div className="space-y-4">
      <div className="flex items-center justify-between gap-4">
        <Badge tone={look.tone} icon={look.icon}>
          {look.label}
        </Badge>
        {percent !== null && (
          <span className="text-figure tabular-nums">{formatProgressPercent(percent)}</span>
        )}
      </div>
      <ProgressBar label="Sync progress" percent={percent} valueText={words} size="lg" />
      <p className="text-sm text-ink-soft tabular-nums">{words}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink href={`/sync/${runId}`} variant="secondary">
          Watch the sync
        </ButtonLink>
        {snapshot?.state === "needs_sign_in" && (
          <Link href="/connect" className="text-link">
            Sign in to Peloton
          </Link>
        )}
      </div>
    </div>
  );
}

function describeProgress({ progress, etaSeconds }: SyncSnapshot): string {
  const counted = `${formatCount(progress.done)} of ${formatCount(progress.total)} done`;
  return etaSeconds === null ? counted : `${counted}, ${formatEstimate(etaSeconds)} left`;
}
