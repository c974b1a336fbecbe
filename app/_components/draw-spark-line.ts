interface SparkLinePaths {
  line: string;
  /** The same, closed along the ground. */
  area: string;
}

/** SVG paths through the values, the highest at the top; null when there is nothing to draw. */
export function drawSparkLine(values: number[], width: number, height: number): SparkLinePaths | null {
  const highest = Math.max(0, ...values);
  if (values.length < 2 || highest === 0) return null;
  const step = width / (values.length - 1);
  const points = values.map(
    (value, index) => `${round(index * step)} ${round(height * (1 - value / highest))}`,
  );
  const line = `M${points.join("L")}`;
  return { line, area: `${line}L${round(width)} ${round(height)}L0 ${round(height)}Z` };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
