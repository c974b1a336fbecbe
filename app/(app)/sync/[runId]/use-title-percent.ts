"use client";

import { useEffect } from "react";
import { formatProgressPercent } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { chooseRunLook, readHold } from "../run-state.ts";

/** Keeps the tab's title telling how far the run is. */
export function useTitlePercent(snapshot: SyncSnapshot): void {
  const { label } = chooseRunLook(snapshot);
  const percent = formatProgressPercent(snapshot.progress.percent);
  const held = readHold(snapshot) === null ? percent : `${label}, ${percent}`;
  const title = `${snapshot.isActive ? held : label} · Sync · Spinback`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
