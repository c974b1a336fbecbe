/** What a zone spans, in words: "under 110 W", "110–149 W", "from 300 W". `end` is where the next zone begins. */
export function formatZoneRange(start: number, end: number | null, unit: string): string {
  const [from, next] = [Math.round(start), end === null ? null : Math.round(end)];
  if (next === null) return `from ${from} ${unit}`;
  return from <= 0 ? `under ${next} ${unit}` : `${from}–${next - 1} ${unit}`;
}
