"use client";

import { useEffect } from "react";
import { formatProgressPercent } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { runStateLooks } from "../run-state.ts";

/** Keeps the tab's title telling how far the run is. */
export function useTitlePercent({ isActive, state, progress }: SyncSnapshot): void {
  const title = isActive
    ? `${formatProgressPercent(progress.percent)} · Sync · Spinback`
    : `${runStateLooks[state].label} · Sync · Spinback`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
