import { Section } from "@/app/_components/section.tsx";
import type { Route } from "@/lib/workouts/graph-facts.ts";
import { drawRoute } from "./draw-route.ts";

const margin = 16;

/** The way taken, without a map beneath it: no tile server hears where the rider was. */
export function RouteMap({ route }: { route: Route }) {
  const drawing = drawRoute(route);
  if (!drawing) return null;
  const { width, height, points, start, finish } = drawing;
  return (
    <Section title="Route">
      <svg
        role="img"
        aria-label="The route, seen from above with north at the top"
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
        className="max-h-80 w-full text-accent"
      >
        <polyline
          points={points}
          fill="none"
          stroke="currentColor"
          strokeWidth={5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <circle
          cx={start.x}
          cy={start.y}
          r={10}
          strokeWidth={5}
          stroke="currentColor"
          className="fill-ground"
        />
        <rect x={finish.x - 8} y={finish.y - 8} width={16} height={16} className="fill-ink" />
      </svg>
      <p aria-hidden className="mt-3 flex gap-5 text-sm text-ink-soft">
        <span className="inline-flex items-center gap-2">
          <span className="size-3 rounded-full border-2 border-accent" /> Start
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="size-2.5 bg-ink" /> Finish
        </span>
      </p>
    </Section>
  );
}
