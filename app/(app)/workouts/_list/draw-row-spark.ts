const stepWidth = 2;
const height = 20;

/** A workout's shape as one short path of whole numbers, the highest value at the top; null when there is nothing to draw. */
export function drawRowSpark(values: number[]): { path: string; width: number } | null {
  const highest = Math.max(0, ...values);
  if (values.length < 2 || highest === 0) return null;
  const [first = 0, ...heights] = values.map((value) => Math.round(height * (1 - value / highest)));
  const steps = heights.map((y, index) => `${stepWidth} ${y - (heights[index - 1] ?? first)}`);
  return { path: `M0 ${first}l${steps.join(" ").replaceAll(" -", "-")}`, width: heights.length * stepWidth };
}
