import { describe, expect, it } from "vitest";
import { failInTurn } from "./fail-in-turn.ts";

describe("failInTurn", () => {
  it("gives every kind of failure its graphs, none two, and leaves some whole", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `graph-${index}`);
    const rules = failInTurn(ids);
    expect(rules.map(({ kind, status }) => status ?? kind)).toEqual([404, 402, "html", "truncated", 500]);
    const failing = rules.flatMap((rule) => rule.ids ?? []);
    expect(new Set(failing).size).toBe(failing.length);
    expect(ids.filter((id) => !failing.includes(id))).toEqual(["graph-5", "graph-11"]);
  });

  it("makes no rule without an id, which would meet every graph", () => {
    expect(failInTurn(["only"])).toEqual([
      { match: "performanceGraph", kind: "status", status: 404, ids: ["only"] },
    ]);
    expect(failInTurn([])).toEqual([]);
  });
});
