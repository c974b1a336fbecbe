import type { Segment } from "@/lib/rides/stored-facts.ts";

/** A stretch of the shared clock; its end is exclusive. */
export interface Block {
  /** What the class calls it; null for a stretch of plain minutes. */
  name: string | null;
  startSeconds: number;
  endSeconds: number;
}

const blockSeconds = 300;
const shortestBlockSeconds = 60;
/** A longer part says too little about where in it something was won. */
const longestPartSeconds = 600;

/** The parts of the class within the shared time, long ones in stretches of five minutes; the same of the whole where the class has fewer than two parts. */
export function cutBlocks(segments: readonly Segment[], endSeconds: number): Block[] {
  const parts = segments
    .map(({ name, startSeconds, durationSeconds }) => ({
      name,
      startSeconds: Math.max(0, Math.round(startSeconds)),
      endSeconds: Math.min(endSeconds, Math.round(startSeconds + durationSeconds)),
    }))
    .filter((part) => part.endSeconds > part.startSeconds);
  if (parts.length < 2) return cutMinutes({ name: null, startSeconds: 0, endSeconds });
  return parts.flatMap((part) =>
    part.endSeconds - part.startSeconds > longestPartSeconds ? cutMinutes(part) : [part],
  );
}

/** A rest of less than a minute belongs to the stretch before it. */
function cutMinutes({ name, startSeconds, endSeconds }: Block): Block[] {
  const lengthSeconds = endSeconds - startSeconds;
  const count = Math.max(1, Math.floor((lengthSeconds + blockSeconds - shortestBlockSeconds) / blockSeconds));
  return Array.from({ length: count }, (_, index) => ({
    name,
    startSeconds: startSeconds + index * blockSeconds,
    endSeconds: index === count - 1 ? endSeconds : startSeconds + (index + 1) * blockSeconds,
  }));
}
