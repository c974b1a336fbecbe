import type { Reading } from "@/lib/metrics/average.ts";
import type { Block } from "./blocks.ts";
import type { Race } from "./race.ts";

/** A reading, or a gap, for each second of the shared clock. */
export interface Pair {
  live: Reading[];
  ghost: Reading[];
}

/** Every difference is the live one less the ghost; null where there is nothing to compare. */
export interface BlockDifference extends Block {
  /** In kJ where power is compared, in metres where speed is. */
  lead: Reading;
  /** Between the averages, in the unit of the readings. */
  averageEffort: Reading;
  averageHeartRateBpm: Reading;
  /** Seconds won on the ghost; negative when they were lost. */
  gainedSeconds: Reading;
}

export function compareBlocks(
  blocks: readonly Block[],
  { effort, heartRate, race }: { effort: Pair | null; heartRate: Pair | null; race: Race | null },
): BlockDifference[] {
  return blocks.map((block) => {
    const averageEffort = effort ? compareAverages(effort, block) : null;
    const isCounted = race !== null && averageEffort !== null;
    return {
      ...block,
      lead: isCounted ? readChange(race.leads, block) : null,
      averageEffort,
      averageHeartRateBpm: heartRate ? compareAverages(heartRate, block) : null,
      gainedSeconds: isCounted ? readChange(race.gapSeconds, block) : null,
    };
  });
}

/** Only of the seconds in which both have a reading, so that a gap doesn't make one of them look better. */
function compareAverages(
  { live, ghost }: Pair,
  { startSeconds, endSeconds }: Pick<Block, "startSeconds" | "endSeconds">,
): Reading {
  let difference = 0;
  let count = 0;
  const first = startSeconds === 0 ? 0 : startSeconds + 1;
  for (let second = first; second <= endSeconds; second += 1) {
    const [liveValue, ghostValue] = [live[second] ?? null, ghost[second] ?? null];
    if (liveValue === null || ghostValue === null) continue;
    difference += liveValue - ghostValue;
    count += 1;
  }
  return count === 0 ? null : difference / count;
}

function readChange(bySecond: readonly number[], { startSeconds, endSeconds }: Block): number {
  const before = startSeconds === 0 ? 0 : (bySecond[startSeconds] ?? 0);
  return (bySecond[Math.min(endSeconds, bySecond.length - 1)] ?? 0) - before;
}
