import type { KeyboardEvent, PointerEvent } from "react";
import { formatClock } from "@/lib/format/duration.ts";
import { findNearestSample } from "./chart-data.ts";
import { moveByKey } from "./move-by-key.ts";
import { plotLeftPx, plotRightPx } from "./plot-frame.ts";

interface CursorOverlayProps {
  sampleSeconds: number[];
  endSeconds: number;
  /** The sample under the cursor. */
  index: number | null;
  /** What the cursor points at, in words. */
  valueText: string;
  onMove: (index: number | null) => void;
}

/** Lies over the lanes: follows mouse, finger and arrow keys, and tells screen readers what is under the cursor. */
export function CursorOverlay({ sampleSeconds, endSeconds, index, valueText, onMove }: CursorOverlayProps) {
  const atSeconds = index === null ? null : (sampleSeconds[index] ?? null);

  function followPointer(event: PointerEvent<HTMLInputElement>) {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onMove(findNearestSample(sampleSeconds, ((event.clientX - left) / width) * endSeconds));
  }

  function followKey(event: KeyboardEvent) {
    const moved = moveByKey(event, sampleSeconds, index);
    if (moved === undefined) return;
    event.preventDefault();
    onMove(moved);
  }

  return (
    <div
      className="absolute top-0 bottom-7 rounded has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
      style={{ left: plotLeftPx, right: plotRightPx }}
    >
      {atSeconds !== null && <Crosshair atSeconds={atSeconds} share={atSeconds / endSeconds} />}
      <input
        type="range"
        aria-label="Moment in the workout"
        aria-valuetext={valueText}
        min={0}
        max={endSeconds}
        value={atSeconds ?? 0}
        className="absolute inset-0 z-20 size-full cursor-crosshair touch-pan-y opacity-0"
        onChange={(event) => onMove(findNearestSample(sampleSeconds, event.currentTarget.valueAsNumber))}
        onPointerMove={followPointer}
        onPointerDown={followPointer}
        onPointerLeave={(event) => event.pointerType === "mouse" && onMove(null)}
        onKeyDown={followKey}
        onBlur={() => onMove(null)}
      />
    </div>
  );
}

function Crosshair({ atSeconds, share }: { atSeconds: number; share: number }) {
  const left = `${share * 100}%`;
  return (
    <div aria-hidden>
      <div className="absolute top-7 bottom-0 w-px bg-ink-soft" style={{ left }} />
      <div
        className="absolute top-0 -translate-x-1/2 rounded-md bg-ink px-1.5 text-xs leading-6 font-medium text-ground"
        style={{ left: `clamp(1.25rem, ${left}, 100% - 1.25rem)` }}
      >
        {formatClock(atSeconds)}
      </div>
    </div>
  );
}
