import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import { countLeftItems } from "./sum-phases.ts";

interface RunCount {
  count: number;
  word: string;
}

/** What a run has brought and what it hasn't: the first three always, the others where there are any. */
export function countRun(run: SyncRunSummary): RunCount[] {
  const left = countLeftItems(run);
  const missing = run.missing ?? 0;
  return [
    { count: run.created, word: "new" },
    { count: run.updated, word: "updated" },
    { count: run.failed, word: "failed" },
    ...(left > 0 ? [{ count: left, word: run.isActive ? "to come" : "left" }] : []),
    ...(missing > 0 ? [{ count: missing, word: "gone at Peloton" }] : []),
  ];
}
