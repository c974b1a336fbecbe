import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { TimeRange } from "./chart-range.ts";

interface DragHandlers {
  view: TimeRange;
  /** The pointer moved to a moment without dragging. */
  onPoint: (atSeconds: number) => void;
  /** A mouse was dragged over a part. */
  onDrag: (range: TimeRange) => void;
  /** A finger was held and then drawn over a part. */
  onHold: (range: TimeRange) => void;
}

interface Press {
  x: number;
  atSeconds: number;
  isDragging: boolean;
  timer: ReturnType<typeof setTimeout> | null;
}

const slipPx = 6;
const holdMs = 400;

/** Tells pointing, dragging and scrolling apart: a finger that only moves points, one that was held first marks a part. */
export function useDragRange({ view, onPoint, onDrag, onHold }: DragHandlers) {
  const press = useRef<Press>(null);
  const [draft, setDraft] = useState<TimeRange | null>(null);

  useEffect(() => () => endPress(press.current), []);

  function onPointerDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    const atSeconds = readTime(event, view);
    const started: Press = { x: event.clientX, atSeconds, isDragging: false, timer: null };
    press.current = started;
    event.currentTarget.setPointerCapture(event.pointerId);
    onPoint(atSeconds);
    if (event.pointerType === "mouse") return;
    started.timer = setTimeout(() => {
      started.isDragging = true;
      setDraft(span(atSeconds, atSeconds + 1));
    }, holdMs);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const atSeconds = readTime(event, view);
    const started = press.current;
    onPoint(atSeconds);
    if (!started) return;
    if (!started.isDragging && Math.abs(event.clientX - started.x) > slipPx) {
      endPress(started);
      started.isDragging = event.pointerType === "mouse";
    }
    if (started.isDragging) setDraft(span(started.atSeconds, atSeconds));
  }

  function onPointerUp(event: PointerEvent<HTMLElement>) {
    const started = press.current;
    if (started?.isDragging) {
      const range = span(started.atSeconds, readTime(event, view));
      if (event.pointerType === "mouse") onDrag(range);
      else onHold(range);
    }
    drop();
  }

  function drop() {
    endPress(press.current);
    press.current = null;
    setDraft(null);
  }

  return { draft, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: drop } };
}

function endPress(press: Press | null): void {
  if (press?.timer) clearTimeout(press.timer);
}

function readTime(event: PointerEvent<HTMLElement>, { fromSeconds, toSeconds }: TimeRange): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
  return fromSeconds + share * (toSeconds - fromSeconds);
}

function span(one: number, other: number): TimeRange {
  return { fromSeconds: Math.round(Math.min(one, other)), toSeconds: Math.round(Math.max(one, other)) };
}
