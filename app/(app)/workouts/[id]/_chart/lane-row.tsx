import { formatNumber } from "@/lib/format/number.ts";
import type { TimeRange } from "./chart-range.ts";
import { chooseLaneHeight } from "./lane-height.ts";
import type { LaneModel } from "./lane-model.ts";
import { LanePlot } from "./lane-plot.tsx";
import type { MomentReading } from "./moment.ts";
import { plotMargins } from "./plot-frame.ts";

interface LaneRowProps {
  lane: LaneModel;
  view: TimeRange;
  isFirst: boolean;
  hasTimeAxis: boolean;
  cursorSeconds: number | null;
  /** What the cursor points at; the average is told when there is no cursor. */
  reading: MomentReading | undefined;
  /** Of the part that is marked or fills the chart. */
  part: { average: number; max: number } | undefined;
}

export function LaneRow({ lane, reading, part, isFirst, ...frame }: LaneRowProps) {
  const { look } = lane;
  return (
    <div className="mt-3">
      <div
        style={plotMargins}
        className="pointer-events-none relative z-10 flex items-baseline gap-2 bg-ground text-sm"
      >
        <span
          aria-hidden
          className="h-1 w-3 shrink-0 self-center rounded-full"
          style={{ background: `var(${look.colorToken})` }}
        />
        <span className="font-medium whitespace-nowrap">{look.name}</span>
        <span className="min-w-0 truncate">
          {reading ? (
            <ReadingText reading={reading} />
          ) : part ? (
            <PartText look={look} part={part} />
          ) : (
            <SummaryText lane={lane} />
          )}
        </span>
      </div>
      <LanePlot lane={lane} className={chooseLaneHeight(lane.series.slug, isFirst)} {...frame} />
    </div>
  );
}

function ReadingText({ reading }: { reading: MomentReading }) {
  return (
    <>
      <span className="font-semibold tabular-nums">{reading.text ?? "no reading"}</span>
      {reading.targetText && <span className="text-ink-soft"> · target {reading.targetText}</span>}
    </>
  );
}

function PartText({ look, part }: { look: LaneModel["look"]; part: { average: number; max: number } }) {
  return (
    <span className="text-ink-soft">
      <span className="font-semibold text-ink">{look.describe(part.average)}</span> average in this part
      <span className="max-sm:hidden">, {look.describe(part.max)} peak</span>
    </span>
  );
}

function SummaryText({ lane: { look, average, peak, compliance } }: { lane: LaneModel }) {
  if (average === null || peak === null) return null;
  return (
    <span className="text-ink-soft">
      {look.describe(average)} <span className="max-sm:hidden">average</span>
      <span className="sm:hidden">avg</span>
      <span className="max-sm:hidden">, {look.describe(peak.value)} peak</span>
      {compliance && (
        <span className="text-ink"> · in target {formatNumber(compliance.share * 100, 0)}%</span>
      )}
    </span>
  );
}
