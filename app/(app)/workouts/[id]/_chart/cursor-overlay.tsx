import { clsx } from "clsx";
import { useId, useState, type KeyboardEvent, type RefObject } from "react";
import { findNearestSample } from "./chart-data.ts";
import type { RangeAction, TimeRange } from "./chart-range.ts";
import { moveByKey, type SampleBounds } from "./move-by-key.ts";
import { plotLeftPx, plotRightPx } from "./plot-frame.ts";
import { RangeMark } from "./range-mark.tsx";
import { useDragRange } from "./use-drag-range.ts";

interface CursorOverlayProps {
  /** Filled here, so that others can give it the focus. */
  slider: RefObject<HTMLInputElement | null>;
  sampleSeconds: number[];
  view: TimeRange;
  bounds: SampleBounds;
  /** The sample under the cursor. */
  index: number | null;
  /** What the cursor points at, in words. */
  valueText: string;
  selection: TimeRange | null;
  hasRange: boolean;
  onMove: (index: number | null) => void;
  /** As `onMove`, marking what lies between. */
  onExtend: (index: number) => void;
  onRange: (action: RangeAction) => void;
}

/** Lies over the lanes: follows mouse, finger and keys, and tells screen readers what is under the cursor. */
export function CursorOverlay(props: CursorOverlayProps) {
  const { slider, sampleSeconds, view, bounds, index, selection, onMove, onRange } = props;
  const keysId = useId();
  // Focus that follows a press needs no frame, which browsers draw when a script moved it.
  const [isPointing, setIsPointing] = useState(false);
  const { draft, handlers } = useDragRange({
    view,
    onPoint: (atSeconds) => onMove(findNearestSample(sampleSeconds, atSeconds)),
    onDrag: (range) => changeView({ kind: "zoom", range }),
    onHold: (range) => onRange({ kind: "select", range }),
  });

  /** What was under the pointer is elsewhere afterwards. */
  function changeView(action: RangeAction) {
    onMove(null);
    onRange(action);
  }

  function followKey(event: KeyboardEvent) {
    setIsPointing(false);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = moveByKey(event.key, sampleSeconds, index, bounds);
    if (moved !== undefined) (event.shiftKey ? props.onExtend : onMove)(moved);
    else if (event.key === "Enter" && selection) onRange({ kind: "zoom" });
    else if (event.key === "Escape" && props.hasRange) onRange({ kind: "back" });
    else if (event.key === "Escape" && index !== null) onMove(null);
    else return;
    event.preventDefault();
  }

  const mark = draft ?? selection;
  return (
    <div
      className={clsx(
        "absolute inset-y-0 rounded outline-offset-2 outline-accent",
        !isPointing && "has-focus-visible:outline-2",
      )}
      style={{ left: plotLeftPx, right: plotRightPx }}
    >
      {mark && <RangeMark range={mark} view={view} />}
      <p id={keysId} hidden>
        Arrow keys move by a reading or ten seconds, Page Up and Page Down by a minute. Hold Shift to mark a
        part, press Enter to zoom in to it and Escape to go back.
      </p>
      <input
        ref={slider}
        type="range"
        aria-label="Moment in the workout"
        aria-describedby={keysId}
        aria-valuetext={props.valueText}
        min={view.fromSeconds}
        max={view.toSeconds}
        value={(index === null ? null : sampleSeconds[index]) ?? view.fromSeconds}
        className="pointer-events-none absolute inset-0 size-full opacity-0"
        onChange={(event) => onMove(findNearestSample(sampleSeconds, event.currentTarget.valueAsNumber))}
        onKeyDown={followKey}
        onBlur={() => {
          setIsPointing(false);
          onMove(null);
        }}
      />
      <div
        role="presentation"
        className="absolute inset-0 cursor-crosshair touch-pan-y select-none [-webkit-touch-callout:none]"
        {...handlers}
        onClick={() => {
          setIsPointing(true);
          slider.current?.focus({ preventScroll: true });
        }}
        onPointerLeave={(event) => event.pointerType === "mouse" && onMove(null)}
        onDoubleClick={() => changeView({ kind: "showAll" })}
      />
    </div>
  );
}
