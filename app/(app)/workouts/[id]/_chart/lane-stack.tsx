import { ListOrdered, Music } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { formatClock } from "@/lib/format/duration.ts";
import { summariseSelection } from "@/lib/metrics/selection.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { findChartEnd } from "./chart-data.ts";
import type { ChartRange, RangeAction, TimeRange } from "./chart-range.ts";
import { CursorOverlay } from "./cursor-overlay.tsx";
import type { LaneModel } from "./lane-model.ts";
import { LaneRow } from "./lane-row.tsx";
import { describeMoment, readMoment, type Moment } from "./moment.ts";
import type { SampleBounds } from "./move-by-key.ts";
import { plotMargins } from "./plot-frame.ts";
import { Crosshair } from "./range-mark.tsx";
import { RangeButtons } from "./range-buttons.tsx";
import { SpanStrip, type StripSpan } from "./span-strip.tsx";

interface LaneStackProps {
  graph: WorkoutGraph;
  lanes: LaneModel[];
  smoothingSeconds: number;
  view: TimeRange;
  bounds: SampleBounds;
  range: ChartRange;
  onRange: (action: RangeAction) => void;
}

/** The lanes and what shares their clock, with one cursor through all. */
export function LaneStack({ graph, lanes, smoothingSeconds, view, bounds, range, onRange }: LaneStackProps) {
  const slider = useRef<HTMLInputElement>(null);
  const [cursorIndex, setCursorIndex] = useState<number | null>(null);
  const [anchorIndex, setAnchorIndex] = useState<number | null>(null);
  const { segments, songs } = useMemo(() => listSpans(graph), [graph]);
  const part = range.selection ?? range.zoom;
  const partSeries = useMemo(
    () => part && summariseSelection(graph, part.fromSeconds, part.toSeconds).series,
    [graph, part],
  );
  const moment = cursorIndex === null ? null : readMoment(graph, lanes, cursorIndex, smoothingSeconds);
  const strip = {
    view,
    cursorSeconds: moment?.atSeconds ?? null,
    onChoose: ({ fromSeconds, toSeconds }: StripSpan) =>
      onRange({ kind: "select", range: { fromSeconds, toSeconds } }),
  };

  function move(index: number | null) {
    setCursorIndex(index);
    setAnchorIndex(null);
  }

  function extend(index: number) {
    const anchor = anchorIndex ?? cursorIndex ?? index;
    setAnchorIndex(anchor);
    setCursorIndex(index);
    onRange({ kind: "select", range: spanSamples(graph, anchor, index) });
  }

  /** A button that has done away with itself leaves the keyboard in the chart. */
  function press(action: RangeAction) {
    onRange(action);
    if (action.kind !== "zoom") slider.current?.focus({ preventScroll: true });
  }

  return (
    <>
      <div className="mt-3 flex min-h-10 items-center justify-between gap-3 text-sm" style={plotMargins}>
        {moment ? <Place moment={moment} /> : <Hint />}
        <RangeButtons range={range} onRange={press} />
      </div>
      <div className="relative isolate">
        <SpanStrip label="Parts of the class" icon={ListOrdered} spans={segments} {...strip} />
        <SpanStrip label="Playlist" icon={Music} spans={songs} {...strip} />
        <div className="relative">
          {lanes.map((lane, index) => (
            <LaneRow
              key={lane.series.slug}
              lane={lane}
              view={view}
              isFirst={index === 0}
              hasTimeAxis={index === lanes.length - 1}
              cursorSeconds={moment?.atSeconds ?? null}
              reading={moment?.readings[index]}
              part={partSeries?.find(({ slug }) => slug === lane.series.slug)}
            />
          ))}
          <CursorOverlay
            slider={slider}
            sampleSeconds={graph.sampleSeconds}
            view={view}
            bounds={bounds}
            index={cursorIndex}
            valueText={moment ? describeMoment(moment) : "No moment chosen"}
            selection={range.selection}
            hasRange={range.selection !== null || range.zoom !== null}
            onMove={move}
            onExtend={extend}
            onRange={onRange}
          />
        </div>
        {moment && <Crosshair atSeconds={moment.atSeconds} view={view} />}
      </div>
    </>
  );
}

function Hint() {
  return (
    <p className="text-ink-soft">
      <span className="pointer-coarse:hidden">Drag over a part to zoom in.</span>
      <span className="pointer-fine:hidden">Hold, then draw over a part to mark it.</span>
    </p>
  );
}

/** What the slider says for those who can't see it. */
function Place({ moment }: { moment: Moment }) {
  const { atSeconds, averageName, segmentName, intensityName, songTitle } = moment;
  const place = [segmentName, intensityName, songTitle && `♪ ${songTitle}`].filter(Boolean).join(" · ");
  return (
    <p aria-hidden className="min-w-0 truncate text-ink-soft">
      <span className="mr-2 font-semibold text-ink tabular-nums">{formatClock(atSeconds)}</span>
      {averageName && (
        <>
          <span className="max-sm:hidden">{averageName}</span>
          <span className="sm:hidden">{averageName.replace("average", "avg")}</span>
          {place && " · "}
        </>
      )}
      {place}
    </p>
  );
}

/** A segment may overrun a workout that was cut short. */
function listSpans(graph: WorkoutGraph): Record<"segments" | "songs", StripSpan[]> {
  const { segments, plan } = graph;
  const chartEnd = findChartEnd(graph);
  return {
    segments: segments.map(({ name, startSeconds, durationSeconds }) => ({
      name,
      fromSeconds: startSeconds,
      toSeconds: Math.min(chartEnd, startSeconds + durationSeconds),
    })),
    songs: plan.songs.map(({ title, artists, startSeconds, endSeconds }) => ({
      name: title,
      ...(artists.length > 0 && { detail: artists.join(", ") }),
      fromSeconds: startSeconds,
      toSeconds: endSeconds,
    })),
  };
}

/** From one sample to another, the later one included. */
function spanSamples({ sampleSeconds }: WorkoutGraph, one: number, other: number): TimeRange {
  const [first, last] = one < other ? [one, other] : [other, one];
  const end = one === other ? last : Math.min(last + 1, sampleSeconds.length - 1);
  return { fromSeconds: sampleSeconds[first] ?? 0, toSeconds: sampleSeconds[end] ?? 0 };
}
