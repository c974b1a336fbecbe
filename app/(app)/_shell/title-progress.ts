import { chooseRunLook, readHold } from "@/app/(app)/sync/run-state.ts";
import { formatProgressPercent } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

/** What stands before a page's own title: "(42%) ", "(42%, paused) "; nothing unless a run is active. */
export function composeTitlePrefix(snapshot: SyncSnapshot | undefined): string {
  if (!snapshot?.isActive) return "";
  const percent = formatProgressPercent(snapshot.progress.percent);
  return readHold(snapshot) === null
    ? `(${percent}) `
    : `(${percent}, ${chooseRunLook(snapshot).label.toLowerCase()}) `;
}

/** Puts the prefix before a title that may have an older one already. */
export function prefixTitle(title: string, prefix: string): string {
  return prefix + title.replace(/^\(\d+%[^)]*\) /, "");
}
