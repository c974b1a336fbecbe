import { describe, expect, it } from "vitest";
import { moveByKey } from "./move-by-key.ts";

const clock = Array.from({ length: 300 }, (_, index) => index + 1);
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

describe("moveByKey", () => {
  it.each([
    ["ArrowRight", false, 101],
    ["ArrowLeft", false, 99],
    ["ArrowRight", true, 110],
    ["PageDown", false, 40],
    ["PageUp", false, 160],
    ["Home", false, 0],
    ["End", false, 299],
    ["Escape", false, null],
  ])("%s (shift: %s) leads from sample 100 to %s", (key, shiftKey, expected) => {
    expect(moveByKey(press(key, shiftKey), clock, 100)).toBe(expected);
  });

  it("enters at the side from which it comes", () => {
    expect(moveByKey(press("ArrowRight"), clock, null)).toBe(0);
    expect(moveByKey(press("ArrowLeft"), clock, null)).toBe(299);
  });

  it("stays within the clock", () => {
    expect(moveByKey(press("ArrowLeft"), clock, 0)).toBe(0);
    expect(moveByKey(press("PageUp"), clock, 290)).toBe(299);
  });

  it("leaves other keys to the browser", () => {
    expect(moveByKey(press("Tab"), clock, 5)).toBeUndefined();
    expect(moveByKey(press("ArrowRight"), [], null)).toBeUndefined();
  });
});
