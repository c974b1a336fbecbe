import { describe, expect, it } from "vitest";
import { findNextRow } from "./move-focus.ts";

describe("findNextRow", () => {
  it.each([
    ["j", null, 0],
    ["k", null, 0],
    ["ArrowDown", null, null],
    ["Home", null, null],
    ["j", 1, 2],
    ["ArrowDown", 2, 3],
    ["ArrowDown", 3, 3],
    ["k", 1, 0],
    ["ArrowUp", 0, 0],
    ["Home", 2, 0],
    ["End", 0, 3],
    ["a", 1, null],
  ])("leads with %s from %s to %s of four rows", (key, focused, next) => {
    expect(findNextRow(key, focused, 4)).toBe(next);
  });

  it("leads nowhere without rows", () => {
    expect(findNextRow("j", null, 0)).toBeNull();
  });
});
