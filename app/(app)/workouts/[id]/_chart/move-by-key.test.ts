import { describe, expect, it } from "vitest";
import { moveByKey } from "./move-by-key.ts";

const clock = Array.from({ length: 300 }, (_, index) => index + 1);
const whole = { first: 0, last: 299 };

describe("moveByKey", () => {
  it.each([
    ["ArrowRight", 101],
    ["ArrowLeft", 99],
    ["ArrowUp", 110],
    ["ArrowDown", 90],
    ["PageDown", 40],
    ["PageUp", 160],
    ["Home", 0],
    ["End", 299],
  ])("%s leads from sample 100 to %s", (key, expected) => {
    expect(moveByKey(key, clock, 100, whole)).toBe(expected);
  });

  it("enters at the side from which it comes", () => {
    expect(moveByKey("ArrowRight", clock, null, whole)).toBe(0);
    expect(moveByKey("PageDown", clock, null, whole)).toBe(299);
  });

  it("stays within what is shown", () => {
    const shown = { first: 50, last: 120 };
    expect(moveByKey("ArrowLeft", clock, 50, shown)).toBe(50);
    expect(moveByKey("PageUp", clock, 100, shown)).toBe(120);
    expect(moveByKey("Home", clock, 100, shown)).toBe(50);
    expect(moveByKey("ArrowRight", clock, 10, shown)).toBe(50);
  });

  it("leaves other keys to the browser", () => {
    expect(moveByKey("Tab", clock, 5, whole)).toBeUndefined();
    expect(moveByKey("ArrowRight", [], null, { first: 0, last: -1 })).toBeUndefined();
  });
});
