"use client";

import Link from "next/link";
import type { NewestRun } from "@/app/(app)/sync/read-newest-run.ts";
import { chooseRunLook, readHold } from "@/app/(app)/sync/run-state.ts";
import { formatProgressPercent } from "@/lib/format/number.ts";
import { useRunEvents } from "./use-run-events.tsx";
import { useTitleProgress } from "./use-title-progress.ts";
import { useWatchedSync } from "./use-watched-sync.ts";

/** How far the active run is, on every page; nothing while none runs. */
export function SyncPill({ initial }: { initial: NewestRun }) {
  const snapshot = useWatchedSync(initial);
  useRunEvents(snapshot);
  useTitleProgress(snapshot);
  if (!snapshot?.isActive) return null;

  const { icon: Icon, label } = chooseRunLook(snapshot);
  const isHeld = readHold(snapshot) !== null;
  const percent = formatProgressPercent(snapshot.progress.percent);
  return (
    <Link
      href={`/sync/${snapshot.runId}`}
      aria-label={`Sync: ${label}, ${percent}`}
      className={`inline-flex h-8 items-center gap-1.5 rounded-full px-3 text-sm font-semibold whitespace-nowrap tabular-nums ${isHeld ? "bg-warn-wash text-warn" : "bg-accent-wash text-accent"}`}
    >
      <Icon
        aria-hidden
        className={`size-3.5 ${snapshot.state === "running" && !isHeld ? "motion-safe:animate-[spin_2.4s_linear_infinite]" : ""}`}
      />
      {percent}
      {isHeld && <span className="hidden font-medium lg:inline">{label}</span>}
    </Link>
  );
}
