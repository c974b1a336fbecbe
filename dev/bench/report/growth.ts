import type { SyncMeasurement } from "../measure-sync.ts";
import { partNames, type PartCpu } from "../parts.ts";
import { formatCount } from "./format.ts";

type Growing = Pick<SyncMeasurement, "workouts" | "items" | "cpuMsPerItem">;

/**
 * A line for each part: its CPU per item at each size, and what each further item cost between two sizes. The latter
 * leaves out what is paid once, such as compiling the code that turns out to be hot. Syncs smallest first.
 */
export function describeGrowth(syncs: Growing[]): string[] {
  if (syncs.length < 2) return [];
  return partNames.map((part) => {
    const sizes = syncs.map(
      ({ workouts, cpuMsPerItem }) => `${cpuMsPerItem[part].toFixed(2)} ms at ${formatCount(workouts)}`,
    );
    const further = syncs.slice(1).map((sync, index) => formatMarginal(syncs[index], sync, part));
    return `${part === "postgres" ? "database" : part}: ${sizes.join(", ")}; each further item ${further.join(", then ")}`;
  });
}

/** Null when both hold as many items. */
export function findMarginalMs(small: Growing, large: Growing, part: keyof PartCpu): number | null {
  const items = large.items - small.items;
  if (items === 0) return null;
  return (large.cpuMsPerItem[part] * large.items - small.cpuMsPerItem[part] * small.items) / items;
}

function formatMarginal(small: Growing | undefined, large: Growing, part: keyof PartCpu): string {
  const ms = small && findMarginalMs(small, large, part);
  return ms == null ? "unknown" : `${ms.toFixed(2)} ms`;
}
