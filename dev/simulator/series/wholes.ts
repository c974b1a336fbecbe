/** Whole watts in the shape of `shape` whose sum is `totalJoules` to within one: what rounding drops is carried on. */
export function fitWholeWatts(
  shape: readonly number[],
  totalJoules: number,
): { watts: number[]; scale: number } {
  const sum = shape.reduce((total, value) => total + value, 0);
  const scale = sum > 0 ? totalJoules / sum : 0;
  let carried = 0;
  const watts = shape.map((value) => {
    if (value <= 0) return 0;
    const exact = value * scale + carried;
    const whole = Math.max(0, Math.round(exact));
    carried = exact - whole;
    return whole;
  });
  return { watts, scale };
}
