import { describe, expect, it } from "vitest";
import { nameDiscipline } from "./discipline-name.ts";

describe("nameDiscipline", () => {
  it.each([
    ["cycling", "Cycling"],
    ["caesar", "Rowing"],
    ["caesar_bootcamp", "Row bootcamp"],
    ["aqua_boxing", "Aqua boxing"],
    ["", "Other"],
    [null, "Other"],
  ])("%s is called %s", (discipline, name) => {
    expect(nameDiscipline(discipline)).toBe(name);
  });
});
