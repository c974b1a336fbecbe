import type { KeyboardEvent, PointerEvent } from "react";
import { formatClock } from "@/lib/format/duration.ts";
import { plotLeftPx, plotRightPx } from "../../workouts/[id]/_chart/plot-frame.ts";
import { moveCursor } from "./move-cursor.ts";

interface CompareCursorProps {
  stepSeconds: number;
  lastIndex: number;
  endSeconds: number;
  index: number | null;
  /** What the cursor points at, in words. */
  valueText: string;
  onMove: (index: number | null) => void;
}

/** Lies over the lanes: follows mouse, finger and keys, and tells screen readers what is under the cursor. */
export function CompareCursor(props: CompareCursorProps) {
  const { stepSeconds, lastIndex, endSeconds, index, valueText, onMove } = props;

  function moveTo(second: number) {
    onMove(Math.min(lastIndex, Math.max(0, Math.round(second / stepSeconds))));
  }

  function followPointer(event: PointerEvent<HTMLInputElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    moveTo(((event.clientX - left) / width) * endSeconds);
  }

  function followKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = moveCursor(event.key, index, { lastIndex, stepSeconds });
    if (moved === undefined) return;
    event.preventDefault();
    onMove(moved);
  }

  return (
    <div
      className="absolute top-0 bottom-7 rounded has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      style={{ left: plotLeftPx, right: plotRightPx }}
    >
      {index !== null && <Crosshair atSeconds={index * stepSeconds} endSeconds={endSeconds} />}
      <input
        type="range"
        aria-label="Moment on the shared clock"
        aria-valuetext={valueText}
        min={0}
        max={endSeconds}
        value={(index ?? 0) * stepSeconds}
        className="absolute inset-0 z-20 size-full cursor-crosshair touch-pan-y opacity-0"
        onChange={(event) => moveTo(event.currentTarget.valueAsNumber)}
        onPointerMove={followPointer}
        onPointerDown={followPointer}
        onPointerLeave={(event) => event.pointerType === "mouse" && onMove(null)}
        onKeyDown={followKey}
        onBlur={() => onMove(null)}
      />
    </div>
  );
}

function Crosshair({ atSeconds, endSeconds }: { atSeconds: number; endSeconds: number }) {
  const left = `${Math.min(1, atSeconds / endSeconds) * 100}%`;
  return (
    <div aria-hidden>
      <div className="absolute top-7 bottom-0 w-px bg-ink-soft" style={{ left }} />
      <div
        className="absolute top-0 -translate-x-1/2 rounded-md bg-ink px-1.5 text-xs leading-6 font-medium text-ground tabular-nums"
        style={{ left: `clamp(1.25rem, ${left}, 100% - 1.25rem)` }}
      >
        {formatClock(atSeconds)}
      </div>
    </div>
  );
}
