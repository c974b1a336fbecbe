import { findNearestSample } from "./chart-data.ts";

/** The samples that the chart shows at the moment, the last one included. */
export interface SampleBounds {
  first: number;
  last: number;
}

/**
 * Where a key moves the cursor: left and right by a sample, up and down by ten seconds, Page Up and Down by a minute,
 * Home and End to the ends of what is shown. Undefined for a key that doesn't move it.
 */
export function moveByKey(
  key: string,
  sampleSeconds: readonly number[],
  index: number | null,
  { first, last }: SampleBounds,
): number | undefined {
  if (last < first) return undefined;
  switch (key) {
    case "ArrowRight":
      return moveBySamples(1);
    case "ArrowLeft":
      return moveBySamples(-1);
    case "ArrowUp":
      return moveBySeconds(10);
    case "ArrowDown":
      return moveBySeconds(-10);
    case "PageUp":
      return moveBySeconds(60);
    case "PageDown":
      return moveBySeconds(-60);
    case "Home":
      return first;
    case "End":
      return last;
    default:
      return undefined;
  }

  function moveBySamples(step: 1 | -1): number {
    return index === null ? enter(step) : clamp(index + step);
  }

  function moveBySeconds(seconds: number): number {
    if (index === null) return enter(seconds);
    return clamp(findNearestSample(sampleSeconds, (sampleSeconds[index] ?? 0) + seconds) ?? index);
  }

  function enter(direction: number): number {
    return direction > 0 ? first : last;
  }

  function clamp(wanted: number): number {
    return Math.min(last, Math.max(first, wanted));
  }
}
