import type { TargetStep } from "@/lib/rides/target-lanes.ts";

interface StepShape {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Frame {
  width: number;
  height: number;
  endSeconds: number;
  /** What lies at the bottom and at the top. */
  lowest: number;
  highest: number;
}

/** Each step as a block that hangs between its bounds; one whose bounds are the same stands on the ground. */
export function drawSteps(steps: readonly TargetStep[], frame: Frame): StepShape[] {
  const { width, height, endSeconds, lowest, highest } = frame;
  const toX = (seconds: number) => (seconds / endSeconds) * width;
  const toY = (value: number) => height * (1 - (value - lowest) / Math.max(highest - lowest, 1));
  return steps.map(({ startSeconds, endSeconds: stepEnd, lower, upper }) => {
    const top = toY(upper);
    const bottom = lower === upper ? height : toY(lower);
    return {
      x: round(toX(startSeconds)),
      y: round(top),
      width: round(toX(stepEnd) - toX(startSeconds)),
      height: round(bottom - top),
    };
  });
}

/** The scale of a lane: zones from 0 to 7, ranges from a little below the lowest to a little above the highest. */
export function chooseScale(name: string, steps: readonly TargetStep[]): Pick<Frame, "lowest" | "highest"> {
  if (name === "power_zone") return { lowest: 0, highest: 7 };
  const lowest = Math.min(...steps.map(({ lower }) => lower));
  const highest = Math.max(...steps.map(({ upper }) => upper));
  const room = Math.max((highest - lowest) * 0.15, 1);
  return { lowest: lowest - room, highest: highest + room };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
