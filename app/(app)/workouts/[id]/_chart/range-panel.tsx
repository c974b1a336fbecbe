import { useMemo } from "react";
import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { formatClock } from "@/lib/format/duration.ts";
import { formatNumber } from "@/lib/format/number.ts";
import { countSelectionZones, summariseSelection } from "@/lib/metrics/selection.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import type { ChartRange, TimeRange } from "./chart-range.ts";
import type { LaneModel } from "./lane-model.ts";
import { ZoneTimes } from "./zone-times.tsx";

interface RangePanelProps {
  graph: WorkoutGraph;
  lanes: LaneModel[];
  range: ChartRange;
}

/** What the readings say of the part that is marked, or that fills the chart; nothing when neither. */
export function RangePanel({ graph, lanes, range }: RangePanelProps) {
  const part = range.selection ?? range.zoom;
  if (!part) return null;
  const { fromSeconds, toSeconds } = part;
  return (
    <section aria-label="The chosen part" className="mt-5 border-t border-line pt-4">
      <h3 className="font-semibold tabular-nums">
        <output>
          {formatClock(fromSeconds)}–{formatClock(toSeconds)}
          <span className="ml-2 font-normal text-ink-soft">{formatClock(toSeconds - fromSeconds)} long</span>
        </output>
      </h3>
      <PartFigures graph={graph} lanes={lanes} part={part} />
    </section>
  );
}

function PartFigures({ graph, lanes, part }: { graph: WorkoutGraph; lanes: LaneModel[]; part: TimeRange }) {
  const summary = useMemo(() => summariseSelection(graph, part.fromSeconds, part.toSeconds), [graph, part]);
  const { normalizedOutputWatts, workKj } = summary;
  if (summary.series.length === 0) {
    return <p className="mt-3 text-sm text-ink-soft">There is no reading in this part.</p>;
  }
  return (
    <>
      <StatRow className="mt-4">
        {lanes.flatMap(({ series, look }) => {
          const told = summary.series.find(({ slug }) => slug === series.slug);
          if (!told) return [];
          return [
            <Stat
              key={series.slug}
              size="sm"
              label={`${look.name}, average`}
              {...splitUnit(look.describe(told.average), look.unit)}
              note={`${look.describe(told.max)} peak`}
            />,
          ];
        })}
        {normalizedOutputWatts !== null && (
          <Stat size="sm" label="Normalised power" value={formatNumber(normalizedOutputWatts, 0)} unit="W" />
        )}
        {workKj !== null && <Stat size="sm" label="Work" value={formatNumber(workKj, 1)} unit="kJ" />}
      </StatRow>
      <div className="mt-5 grid gap-x-12 gap-y-4 empty:hidden md:grid-cols-2">
        {lanes.flatMap(({ series, look, zones }) => {
          if (zones.length === 0) return [];
          const starts = zones.map(({ min }) => min);
          const seconds = countSelectionZones(graph, { slug: series.slug, starts }, part);
          return [<ZoneTimes key={series.slug} title={`Time in zones, ${look.name}`} seconds={seconds} />];
        })}
      </div>
    </>
  );
}

/** The unit is set smaller, unless the text goes on after it: "9.5 km/h · 6:19 /km". */
function splitUnit(text: string, unit: string): { value: string; unit?: string } {
  return text.endsWith(` ${unit}`) ? { value: text.slice(0, -unit.length - 1), unit } : { value: text };
}
