import { describe, expect, it } from "vitest";
import { linkToComparison } from "./compare-link.ts";
import { readParams } from "./read-params.ts";

describe("readParams", () => {
  it("reads what linkToComparison writes", () => {
    const link = linkToComparison({ ghost: "a-1", live: "b-2" });
    const params = Object.fromEntries(new URL(link, "http://localhost").searchParams);
    expect(readParams(params)).toEqual({ ghost: "a-1", live: "b-2", search: "" });
    expect(linkToComparison({ live: "b-2" })).toBe("/compare?live=b-2");
    expect(linkToComparison({})).toBe("/compare");
  });

  it("takes the last of a repeated parameter, nothing for an empty one, and no endless search", () => {
    expect(readParams({ ghost: ["a", "b"], live: "", search: " climb \0" })).toEqual({
      ghost: "b",
      live: undefined,
      search: "climb",
    });
    expect(readParams({ search: "x".repeat(999) }).search).toHaveLength(200);
  });
});
