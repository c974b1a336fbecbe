interface TrendPoint {
  x: number;
  y: number;
}

interface Trend {
  points: TrendPoint[];
  line: string;
}

/** Values in the order of time, evenly apart, the highest at the top and the lowest at the bottom; null below two values. */
export function drawTrend(values: readonly number[], width: number, height: number): Trend | null {
  if (values.length < 2) return null;
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const step = width / (values.length - 1);
  const points = values.map((value, index) => ({
    x: round(index * step),
    y: round(span === 0 ? height / 2 : height * (1 - (value - lowest) / span)),
  }));
  return { points, line: `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}` };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
