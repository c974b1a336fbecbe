import type { RunFilter } from "@/lib/sync/runs.ts";

/** How the outcomes are called that the history can be narrowed to. */
export const runFilterLabels: Record<RunFilter, string> = {
  active: "Active",
  completed: "Completed",
  completed_with_problems: "With problems",
  failed: "Failed",
  cancelled: "Cancelled",
};

/** The filter that an address names; undefined for all runs, also when it names none that there is. */
export function readRunFilter(value: string | string[] | undefined): RunFilter | undefined {
  return listRunFilters().find((filter) => filter === value);
}

export function listRunFilters(): RunFilter[] {
  return Object.keys(runFilterLabels).filter(isRunFilter);
}

export function linkToRuns(filter: RunFilter | undefined): string {
  return filter ? `/sync?${new URLSearchParams({ state: filter })}` : "/sync";
}

function isRunFilter(name: string): name is RunFilter {
  return name in runFilterLabels;
}
