/**
 * Where a key moves the cursor on an even clock: left and right by a value, up and down by ten seconds, Page Up and
 * Down by a minute, Home and End to the ends, Escape away. Undefined for a key that means nothing here.
 */
export function moveCursor(
  key: string,
  index: number | null,
  { lastIndex, stepSeconds }: { lastIndex: number; stepSeconds: number },
): number | null | undefined {
  if (key === "Escape") return null;
  if (key === "Home") return 0;
  if (key === "End") return lastIndex;
  const seconds = moves[key];
  if (seconds === undefined) return undefined;
  if (index === null) return seconds > 0 ? 0 : lastIndex;
  const steps = Math.sign(seconds) * Math.max(1, Math.round(Math.abs(seconds) / stepSeconds));
  return Math.min(lastIndex, Math.max(0, index + steps));
}

const moves: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowUp: 10,
  ArrowDown: -10,
  PageUp: 60,
  PageDown: -60,
};
