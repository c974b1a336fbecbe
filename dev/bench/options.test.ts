import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("readOptions", () => {
  it("measures everything at three sizes by default", () => {
    expect(readOptions([])).toEqual({
      sizes: [1_000, 4_213, 12_000],
      only: ["first-sync", "pages", "paced"],
      jsonFile: undefined,
    });
  });

  it("sorts sizes and drops repeated ones", () => {
    const options = readOptions(["--sizes", "4213, 600,4213", "--only", "pages", "--json", "out.json"]);
    expect(options).toEqual({ sizes: [600, 4_213], only: ["pages"], jsonFile: "out.json" });
  });

  it.each([
    [["--sizes", "5000"], "--sizes: Too big: a rider has at most 4213 workouts, or exactly 12000"],
    [["--sizes", "10"], "--sizes: Too small"],
    [["--sizes", "many"], "--sizes: Invalid input"],
    [["--only", "everything"], "--only: Invalid option"],
    [["--fast"], "Unknown option '--fast'"],
  ])("refuses %j", (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
