import type { DemoSnapshot } from "../stack/demo-client.ts";

/** What `progress` counts; the other phases are about the same workouts in other units. */
const countedPhases = ["summaries", "rideDetails", "performanceGraphs"];
const settledStates = ["done", "skipped", "failed", "cancelled"];
const longestSnapshotBytes = 4096;

/** What is wrong with a snapshot by itself. */
export function checkSnapshot({ phases, progress, ...rest }: DemoSnapshot): string[] {
  const problems: string[] = [];
  for (const [name, { total = 0, ...states }] of Object.entries(phases)) {
    const sum = Object.values(states).reduce((left, right) => left + right, 0);
    if (sum !== total) problems.push(`${name}: the states add up to ${sum}, and the total is ${total}`);
  }
  const settled = sumStates(phases, settledStates);
  if (progress.done !== settled)
    problems.push(`progress.done is ${progress.done}, and ${settled} are settled`);
  if (progress.done > progress.total) problems.push(`${progress.done} of ${progress.total} are done`);
  if (progress.percent === 100 && progress.done < progress.total) problems.push("100 % with something left");
  const bytes = JSON.stringify({ phases, progress, ...rest }).length;
  if (bytes > longestSnapshotBytes) problems.push(`a snapshot of ${bytes} bytes`);
  return problems;
}

/** What can't have happened between two snapshots of one run: what is done stays done. */
export function compareSnapshots(earlier: DemoSnapshot, later: DemoSnapshot): string[] {
  return Object.keys(later.phases).flatMap((name) => {
    const before = earlier.phases[name]?.["done"] ?? 0;
    const after = later.phases[name]?.["done"] ?? 0;
    return after < before ? [`${name}: done fell from ${before} to ${after}`] : [];
  });
}

function sumStates(phases: DemoSnapshot["phases"], states: string[]): number {
  return countedPhases
    .flatMap((name) => states.map((state) => phases[name]?.[state] ?? 0))
    .reduce((left, right) => left + right, 0);
}
