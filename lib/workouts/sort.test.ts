import { describe, expect, it } from "vitest";
import { pickNextSort } from "./sort.ts";

describe("pickNextSort", () => {
  it("sorts by a column as it is sorted first, then the other way round, and back", () => {
    const first = pickNextSort("output", { column: "title", direction: "asc" });
    expect(first).toEqual({ column: "output", direction: "desc" });
    const second = pickNextSort("output", first);
    expect(second).toEqual({ column: "output", direction: "asc" });
    expect(pickNextSort("output", second)).toEqual(first);
  });
});
