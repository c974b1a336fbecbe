const steps = [30, 60, 120, 300, 600, 900, 1800, 3600];
const mostTicks = 6;

/** Round places on a clock from its start to its end, few enough to stand beside each other on a phone. */
export function pickTicks(endSeconds: number): number[] {
  const step = steps.find((one) => endSeconds / one <= mostTicks - 1) ?? 7200;
  const count = Math.floor(endSeconds / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step);
  const last = ticks.at(-1) ?? 0;
  if (last === endSeconds) return ticks;
  // Where the end isn't round its own time stands there, and pushes out what would run into it.
  return [...(endSeconds - last < step / 2 && ticks.length > 1 ? ticks.slice(0, -1) : ticks), endSeconds];
}
