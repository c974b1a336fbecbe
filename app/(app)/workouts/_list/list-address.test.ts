import { describe, expect, it } from "vitest";
import { linkToList, readListAddress } from "./list-address.ts";

const sort = { column: "title", direction: "desc" } as const;
const newestFirst = { column: "date", direction: "desc" } as const;

describe("the list's address", () => {
  it("survives the way through the page's parameters", () => {
    const address = { cursor: "b2xkZXI", filters: { disciplines: ["aqua & boxing", "yoga"] }, sort };
    const { searchParams } = new URL(linkToList(address), "http://localhost");
    const params = {
      ...Object.fromEntries(searchParams),
      discipline: searchParams.getAll("discipline"),
      absent: undefined,
    };
    expect(readListAddress(params)).toEqual(address);
  });

  it("takes an empty parameter for none", () => {
    expect(readListAddress({ cursor: "", discipline: "" })).toEqual({ filters: {}, sort: newestFirst });
  });

  it("is plain for the newest of everything", () => {
    expect(linkToList({ filters: {}, sort: newestFirst })).toBe("/workouts");
  });

  it("says what is wrong with it", () => {
    expect(readListAddress({ minMinutes: "many" })).toEqual({
      problem: expect.stringContaining("minMinutes"),
    });
  });
});
