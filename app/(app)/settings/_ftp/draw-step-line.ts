export interface StepLine {
  /** An SVG path in a square of 100 by 100. */
  path: string;
  lowest: number;
  highest: number;
}

const margin = 6;

/** A line that keeps each value until the next one; null without a value. The points come in the order of time. */
export function drawStepLine(points: { atMs: number; value: number }[], endMs: number): StepLine | null {
  const [first] = points;
  if (!first) return null;
  const values = points.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const spanMs = Math.max(1, endMs - first.atMs);
  const placeX = (atMs: number) => round(((atMs - first.atMs) / spanMs) * 100);
  const placeY = (value: number) => {
    const share = highest === lowest ? 0.5 : (value - lowest) / (highest - lowest);
    return round(100 - margin - share * (100 - 2 * margin));
  };
  const steps = points.slice(1).map(({ atMs, value }) => `H${placeX(atMs)}V${placeY(value)}`);
  return { path: `M0 ${placeY(first.value)}${steps.join("")}H100`, lowest, highest };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
