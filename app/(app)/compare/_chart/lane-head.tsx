import { plotMargins } from "../../workouts/[id]/_chart/plot-frame.ts";
import { LineSample } from "../line-sample.tsx";
import type { CompareLane } from "./build-lanes.ts";
import { describeLaneAt, describeLaneInAll } from "./moment.ts";

/** The lane's name, how its lines are drawn, and what they say. */
export function LaneHead({ lane, index }: { lane: CompareLane; index: number | null }) {
  return (
    <div
      style={plotMargins}
      className="relative z-10 flex flex-wrap items-baseline gap-x-2.5 bg-ground text-sm"
    >
      <span className="flex items-center gap-2 font-medium">
        <LineSample side="live" colorToken={lane.colorToken} />
        {lane.name}
      </span>
      <span className="text-ink-soft tabular-nums">
        {index === null ? describeLaneInAll(lane) : describeLaneAt(lane, index)}
        {index !== null && lane.averageName && <span className="max-sm:hidden">, {lane.averageName}</span>}
      </span>
    </div>
  );
}
