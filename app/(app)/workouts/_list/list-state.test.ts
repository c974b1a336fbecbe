import { describe, expect, it } from "vitest";
import { linkToList, readListState } from "./list-state.ts";

describe("list state", () => {
  it("survives the way through the address", () => {
    const state = { cursor: "b2xkZXI", discipline: "aqua & boxing" };
    const url = new URL(linkToList(state), "http://localhost");
    expect(readListState(Object.fromEntries(url.searchParams))).toEqual(state);
  });

  it("takes an empty parameter for none, and the first of several", () => {
    expect(readListState({ cursor: "", discipline: ["yoga", "cycling"] })).toEqual({
      cursor: undefined,
      discipline: "yoga",
    });
  });

  it("has a plain address for the newest of everything", () => {
    expect(linkToList({})).toBe("/workouts");
  });
});
