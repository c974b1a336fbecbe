import { describe, expect, it } from "vitest";
import { moveCursor } from "./move-cursor.ts";

const clock = { lastIndex: 600, stepSeconds: 3 };

describe("moveCursor", () => {
  it("moves by a value, by ten seconds, by a minute and to the ends", () => {
    expect(moveCursor("ArrowRight", 10, clock)).toBe(11);
    expect(moveCursor("ArrowDown", 10, clock)).toBe(7);
    expect(moveCursor("PageUp", 10, clock)).toBe(30);
    expect(moveCursor("Home", 10, clock)).toBe(0);
    expect(moveCursor("End", 10, clock)).toBe(600);
  });

  it("never leaves the clock", () => {
    expect(moveCursor("ArrowLeft", 0, clock)).toBe(0);
    expect(moveCursor("PageUp", 599, clock)).toBe(600);
  });

  it("enters from the side that the key points away from, and leaves by Escape", () => {
    expect(moveCursor("ArrowRight", null, clock)).toBe(0);
    expect(moveCursor("PageDown", null, clock)).toBe(600);
    expect(moveCursor("Escape", 10, clock)).toBeNull();
    expect(moveCursor("Tab", 10, clock)).toBeUndefined();
  });
});
