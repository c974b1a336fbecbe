/**
 * How long ago the one that is ahead was where the other one is now: positive while the live one is ahead, negative
 * while the ghost is. Looking back is always possible, also at the end, where the one behind never gets as far. Both
 * lists hold what was done up to each second and never fall.
 */
export function findTimeGaps(liveDone: readonly number[], ghostDone: readonly number[]): number[] {
  const reachLive = followReach(liveDone);
  const reachGhost = followReach(ghostDone);
  return liveDone.map((live, second) => {
    const ghost = ghostDone[second] ?? 0;
    const liveReached = reachLive(ghost);
    const ghostReached = reachGhost(live);
    if (live === ghost) return 0;
    return live > ghost ? second - liveReached : ghostReached - second;
  });
}

/** Finds when `done` first reached an amount, between seconds too; for amounts that never fall. */
function followReach(done: readonly number[]): (amount: number) => number {
  let second = 0;
  return (amount) => {
    while (second < done.length - 1 && (done[second] ?? 0) < amount) second += 1;
    const after = done[second] ?? 0;
    const before = done[second - 1] ?? 0;
    if (second === 0 || after <= amount || after === before) return second;
    return second - 1 + (amount - before) / (after - before);
  };
}
