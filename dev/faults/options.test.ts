import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";
import { chooseScenarios } from "./suite.ts";

describe("readOptions", () => {
  it("plays everything once by default", () => {
    expect(readOptions([])).toEqual({ short: false, list: false, only: [], times: 1 });
  });

  it("reads what was asked for", () => {
    const args = ["--short", "--only", "mixture", "--only", "two-apps", "--seed", "7", "--times", "10"];
    expect(readOptions(args)).toMatchObject({
      short: true,
      only: ["mixture", "two-apps"],
      seed: 7,
      times: 10,
    });
  });

  it("refuses what it doesn't know", () => {
    expect(() => readOptions(["--fast"])).toThrow(/--fast/);
    expect(() => readOptions(["--times", "0"])).toThrow(/times/);
  });
});

describe("chooseScenarios", () => {
  it("takes the short ones out of all", () => {
    const all = chooseScenarios({ only: [], short: false });
    const short = chooseScenarios({ only: [], short: true });
    expect(short.length).toBeGreaterThan(0);
    expect(short).toEqual(all.filter(({ isShort }) => isShort));
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("takes one by its name, and refuses a name that isn't one", () => {
    expect(chooseScenarios({ only: ["mixture"], short: false }).map(({ name }) => name)).toEqual(["mixture"]);
    expect(() => chooseScenarios({ only: ["earthquake"], short: false })).toThrow(/earthquake/);
  });
});
