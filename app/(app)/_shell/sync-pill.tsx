"use client";

import { RefreshCw, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { NewestRun } from "@/app/(app)/sync/read-newest-run.ts";
import { isMovingState, runStateLooks } from "@/app/(app)/sync/run-state.ts";
import { formatProgressPercent } from "@/lib/format/number.ts";
import { useNewestSync } from "@/lib/swr/use-newest-sync.ts";
import { useFinishToast } from "./use-finish-toast.ts";

/** How far the active run is, on every page; nothing while none runs. */
export function SyncPill({ initial }: { initial: NewestRun }) {
  const { run, snapshot } = useNewestSync(initial);
  useFinishToast(snapshot);
  if (!run?.isActive || !snapshot?.isActive) return null;

  const isMoving = isMovingState(snapshot.state);
  const Icon = isMoving ? RefreshCw : TriangleAlert;
  const percent = formatProgressPercent(snapshot.progress.percent);
  return (
    <Link
      href={`/sync/${run.runId}`}
      aria-label={`Sync: ${runStateLooks[snapshot.state].label}, ${percent}`}
      className={`inline-flex h-8 items-center gap-1.5 rounded-full px-3 text-sm font-semibold tabular-nums ${isMoving ? "bg-accent-wash text-accent" : "bg-warn-wash text-warn"}`}
    >
      <Icon
        aria-hidden
        className={`size-3.5 ${isMoving ? "motion-safe:animate-[spin_2.4s_linear_infinite]" : ""}`}
      />
      {percent}
    </Link>
  );
}
