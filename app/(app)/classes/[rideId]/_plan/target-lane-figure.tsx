import { formatClock } from "@/lib/format/duration.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { TargetLane, TargetStep } from "@/lib/rides/target-lanes.ts";
import { chooseScale, drawSteps } from "./draw-steps.ts";
import { describeStep, nameTarget, type TargetContext } from "./target-names.ts";

interface TargetLaneFigureProps {
  lane: TargetLane;
  endSeconds: number;
  context: TargetContext;
}

const width = 1000;
const height = 70;

/** One metric's targets as steps along the class, with the same steps in words behind a line. */
export function TargetLaneFigure({ lane, endSeconds, context }: TargetLaneFigureProps) {
  const { name, steps } = lane;
  const shapes = drawSteps(steps, { width, height, endSeconds, ...chooseScale(name, steps) });
  return (
    <figure className="mt-4">
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-20 w-full border-b border-line sm:h-24"
      >
        {steps.map((step, index) => (
          <rect
            key={step.startSeconds}
            {...shapes[index]}
            style={{ fill: `var(${chooseColor(name, step)})` }}
          >
            <title>{`${formatClock(step.startSeconds)} ${describeStep(name, step, context)}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption className="mt-1.5 text-sm">
        <details>
          <summary className="w-fit rounded text-ink-soft hover:text-ink">
            <span className="font-medium text-ink">{nameTarget(name)}</span>
            {name !== "power_zone" && ` ${describeStep(name, findExtent(steps), context)}`}
            {`, in ${formatQuantity(steps.length, "step")}`}
          </summary>
          <ol className="mt-2 gap-x-12 sm:columns-2 lg:columns-3">
            {steps.map((step) => (
              <li key={step.startSeconds} className="flex gap-4 py-1 tabular-nums">
                <span className="w-14 shrink-0 text-right text-ink-faint">
                  {formatClock(step.startSeconds)}
                </span>
                <span className="min-w-0">
                  {describeStep(name, step, context)}{" "}
                  <span className="text-ink-soft">
                    for {formatClock(step.endSeconds - step.startSeconds)}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </details>
      </figcaption>
    </figure>
  );
}

function chooseColor(name: string, { upper }: TargetStep): string {
  return name === "power_zone" ? `--zone-${upper}` : (colorTokens[name] ?? "--chart-output");
}

/** From the lowest that is asked for to the highest: the lane has no scale beside it. */
function findExtent(steps: TargetStep[]): Pick<TargetStep, "lower" | "upper"> {
  return {
    lower: Math.min(...steps.map(({ lower }) => lower)),
    upper: Math.max(...steps.map(({ upper }) => upper)),
  };
}

const colorTokens: Record<string, string> = {
  cadence: "--chart-cadence",
  stroke_rate: "--chart-cadence",
  resistance: "--chart-resistance",
  incline: "--chart-resistance",
  speed: "--chart-speed",
};
