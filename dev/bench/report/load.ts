import type { SyncMeasurement } from "../measure-sync.ts";
import { formatCount } from "./format.ts";

/** How busy the machine was before each sync, with what else runs and with the bench's own sync before it. */
export function describeLoads(syncs: Pick<SyncMeasurement, "workouts" | "loadBefore">[]): string {
  const loads = syncs.map(
    ({ workouts, loadBefore }) => `${loadBefore.toFixed(2)} (${formatCount(workouts)})`,
  );
  return `Load average of the machine before each sync (of so many workouts): ${loads.join(", ")}.`;
}
