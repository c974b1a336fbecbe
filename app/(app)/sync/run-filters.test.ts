import { describe, expect, it } from "vitest";
import { runFilters } from "@/lib/sync/runs.ts";
import { linkToRuns, listRunFilters, readRunFilter } from "./run-filters.ts";

describe("the history's filter", () => {
  it("offers every outcome that the API knows", () => {
    expect(listRunFilters()).toEqual([...runFilters]);
  });

  it("finds itself in its own address", () => {
    for (const filter of runFilters) {
      const query = new URL(linkToRuns(filter), "http://app.test").searchParams;
      expect(readRunFilter(query.get("state") ?? undefined)).toBe(filter);
    }
    expect(linkToRuns(undefined)).toBe("/sync");
  });

  it("takes anything else for all runs", () => {
    expect(readRunFilter(undefined)).toBeUndefined();
    expect(readRunFilter("constructor")).toBeUndefined();
    expect(readRunFilter(["failed", "active"])).toBeUndefined();
  });
});
