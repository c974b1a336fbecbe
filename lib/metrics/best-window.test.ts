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
  });
});
