export interface TimeRange {
  fromSeconds: number;
  toSeconds: number;
}

export interface ChartRange {
  /** The part that fills the chart; null for the whole workout. */
  zoom: TimeRange | null;
  /** The part that is marked in it. */
  selection: TimeRange | null;
}

export type RangeAction =
  | { kind: "select"; range: TimeRange }
  /** Fills the chart with a part, or with what is marked. */
  | { kind: "zoom"; range?: TimeRange }
  /** One step back: first the mark goes, then the zoom. */
  | { kind: "back" }
  | { kind: "showAll" };

/** Less than this is a slip of the hand, and nothing to look at. */
const shortestZoomSeconds = 5;

export const wholeRange: ChartRange = { zoom: null, selection: null };

export function reduceRange(state: ChartRange, action: RangeAction): ChartRange {
  switch (action.kind) {
    case "select":
      return action.range.toSeconds > action.range.fromSeconds
        ? { ...state, selection: action.range }
        : { ...state, selection: null };
    case "zoom": {
      const range = action.range ?? state.selection;
      if (!range || range.toSeconds - range.fromSeconds < shortestZoomSeconds) return state;
      return { zoom: range, selection: null };
    }
    case "back":
      return state.selection ? { ...state, selection: null } : wholeRange;
    case "showAll":
      return wholeRange;
  }
}

/** Where a time lies in a range: 0 at its start, 1 at its end. */
export function shareOf(range: TimeRange, seconds: number): number {
  return (seconds - range.fromSeconds) / Math.max(1, range.toSeconds - range.fromSeconds);
}

/** What of `inner` lies within `outer`; null when nothing does. */
export function overlapOf(inner: TimeRange, outer: TimeRange): TimeRange | null {
  const fromSeconds = Math.max(inner.fromSeconds, outer.fromSeconds);
  const toSeconds = Math.min(inner.toSeconds, outer.toSeconds);
  return toSeconds > fromSeconds ? { fromSeconds, toSeconds } : null;
}
