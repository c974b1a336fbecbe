import { describe, expect, it } from "vitest";
import { findBestWindow } from "./best-window.ts";

const everySecond = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const minute = { windowSeconds: 60, sampleEverySeconds: 1 };

describe("findBestWindow", () => {
  it("finds the strongest minute", () => {
    const values = everySecond(300).map((second) => (second > 120 && second <= 180 ? 250 : 100));
    expect(findBestWindow(everySecond(300), values, minute)).toEqual({ average: 250, startSeconds: 121 });
  });

  it("averages the readings of a window that has a few gaps", () => {
    const values = everySecond(60).map((second) => (second % 20 === 0 ? null : 200));
    expect(findBestWindow(everySecond(60), values, minute)?.average).toBe(200);
  });

  it("does not trust a window that is mostly gap", () => {
    const values = everySecond(120).map((second) => (second <= 60 ? 100 : second === 90 ? 900 : null));
    expect(findBestWindow(everySecond(120), values, minute)?.average).toBe(100);
  });

  it("does not join what lies on both sides of a hole in the clock", () => {
    const clock = [...everySecond(40), ...everySecond(40).map((second) => second + 600)];
    expect(
      findBestWindow(
        clock,
        clock.map(() => 200),
        minute,
      ),
    ).toBeNull();
  });

  it("takes the sampling step into account", () => {
    const clock = Array.from({ length: 60 }, (_, index) => 1 + index * 5);
    const values = clock.map((second) => (second > 60 && second <= 120 ? 300 : 150));
    expect(findBestWindow(clock, values, { windowSeconds: 60, sampleEverySeconds: 5 })?.average).toBe(300);
  });

  it("has no answer for a workout shorter than the window", () => {
    expect(findBestWindow([1, 2, 3], [1, 2, 3], minute)).toBeNull();
    expect(
      findBestWindow(
        everySecond(1100),
        everySecond(1100).map(() => 180),
        { ...minute, windowSeconds: 1200 },
      ),
    ).toBeNull();
  });

  it("counts a recording that ends a few seconds early as a window of its own", () => {
    const values = everySecond(1198).map(() => 180);
    const twentyMinutes = { ...minute, windowSeconds: 1200 };
    expect(findBestWindow(everySecond(1198), values, twentyMinutes)).toEqual({
      average: 180,
      startSeconds: 1,
    });
  });

  it("does not take the strong beginning of a window for the whole of it", () => {
    const values = everySecond(1199).map((second) => (second <= 1080 ? 250 : 200));
    const best = findBestWindow(everySecond(1199), values, { ...minute, windowSeconds: 1200 });
    expect(best?.average).toBeCloseTo(245, 0);
    const longer = everySecond(1800).map((second) => (second <= 1080 ? 220 : 140));
    expect(
      findBestWindow(everySecond(1800), longer, { ...minute, windowSeconds: 1200 })?.average,
    ).toBeCloseTo(212, 0);
  });
});
