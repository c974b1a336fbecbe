import { describe, expect, it } from "vitest";
import { overlapOf, reduceRange, shareOf, wholeRange } from "./chart-range.ts";

const climb = { fromSeconds: 300, toSeconds: 600 };

describe("reduceRange", () => {
  it("zooms to what is marked, and steps back to the whole", () => {
    const marked = reduceRange(wholeRange, { kind: "select", range: climb });
    expect(marked).toEqual({ zoom: null, selection: climb });
    const zoomed = reduceRange(marked, { kind: "zoom" });
    expect(zoomed).toEqual({ zoom: climb, selection: null });
    expect(reduceRange(zoomed, { kind: "back" })).toEqual(wholeRange);
  });

  it("takes the mark away before the zoom", () => {
    const inner = { fromSeconds: 400, toSeconds: 450 };
    const state = { zoom: climb, selection: inner };
    expect(reduceRange(state, { kind: "back" })).toEqual({ zoom: climb, selection: null });
    expect(reduceRange(state, { kind: "showAll" })).toEqual(wholeRange);
  });

  it("does not zoom to a slip of the hand or to nothing", () => {
    const slip = { fromSeconds: 300, toSeconds: 303 };
    expect(reduceRange(wholeRange, { kind: "zoom", range: slip })).toBe(wholeRange);
    expect(reduceRange(wholeRange, { kind: "zoom" })).toBe(wholeRange);
  });

  it("marks nothing where the ends meet", () => {
    const state = { zoom: null, selection: climb };
    expect(reduceRange(state, { kind: "select", range: { fromSeconds: 5, toSeconds: 5 } })).toEqual(
      wholeRange,
    );
  });
});

describe("a time in a range", () => {
  it("is told as a share", () => {
    expect(shareOf(climb, 450)).toBe(0.5);
    expect(overlapOf({ fromSeconds: 0, toSeconds: 400 }, climb)).toEqual({
      fromSeconds: 300,
      toSeconds: 400,
    });
    expect(overlapOf({ fromSeconds: 0, toSeconds: 300 }, climb)).toBeNull();
  });
});
