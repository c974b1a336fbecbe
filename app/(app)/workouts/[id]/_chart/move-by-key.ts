import { findNearestSample } from "./chart-data.ts";

interface PressedKey {
  key: string;
  shiftKey: boolean;
}

/**
 * Where a key moves the cursor: arrows by a sample, with Shift by ten seconds, Page Up and Down by a minute, Home and
 * End to the ends, Escape away. Undefined for a key that means nothing here.
 */
export function moveByKey(
  { key, shiftKey }: PressedKey,
  sampleSeconds: readonly number[],
  index: number | null,
): number | null | undefined {
  const last = sampleSeconds.length - 1;
  if (last < 0) return undefined;
  const stepSeconds = shiftKey ? 10 : null;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return move(1, stepSeconds);
    case "ArrowLeft":
    case "ArrowDown":
      return move(-1, stepSeconds);
    case "PageUp":
      return move(1, 60);
    case "PageDown":
      return move(-1, 60);
    case "Home":
      return 0;
    case "End":
      return last;
    case "Escape":
      return null;
    default:
      return undefined;
  }

  function move(direction: 1 | -1, seconds: number | null): number | null {
    if (index === null) return direction === 1 ? 0 : last;
    if (seconds === null) return Math.min(last, Math.max(0, index + direction));
    return findNearestSample(sampleSeconds, (sampleSeconds[index] ?? 0) + direction * seconds);
  }
}
