import { describe, expect, it } from "vitest";
import { assignLanes, shareLanes } from "./lanes.ts";

const eight = [0, 1, 2, 3, 4, 5, 6, 7];

function countKinds(plan: ReturnType<typeof assignLanes>): Record<string, number> {
  return plan.reduce<Record<string, number>>(
    (counts, lane) => ({ ...counts, [lane.kind]: (counts[lane.kind] ?? 0) + 1 }),
    {},
  );
}

describe("shareLanes", () => {
  it("gives all runs the same, and no more in all than the engine has places for", () => {
    for (let runs = 1; runs <= 24; runs += 1) expect(runs * shareLanes(runs)).toBeLessThanOrEqual(48);
    expect([1, 3, 4, 10].map(shareLanes)).toEqual([16, 16, 12, 4]);
  });

  it("leaves two lanes to each, however many there are: one for graphs, one for classes", () => {
    expect([25, 1_000].map(shareLanes)).toEqual([2, 2]);
  });
});

describe("assignLanes", () => {
  it("shares the lanes in proportion to the work", () => {
    const plan = assignLanes(eight, [], { ride_details: 1900, performance_graph: 4213 });
    expect(countKinds(plan)).toEqual({ ride_details: 2, performance_graph: 6 });
  });

  it("opens no more lanes than there are chunks", () => {
    expect(assignLanes(eight, [], { ride_details: 0, performance_graph: 26 })).toHaveLength(2);
    expect(assignLanes(eight, [], { ride_details: 0, performance_graph: 0 })).toEqual([]);
  });

  it("lets no kind starve", () => {
    const plan = assignLanes(
      [3],
      Array.from({ length: 7 }, () => "performance_graph" as const),
      {
        ride_details: 40,
        performance_graph: 300,
      },
    );
    expect(plan).toEqual([{ slot: 3, kind: "ride_details" }]);
  });

  it("gives every lane to the kind that is left", () => {
    expect(countKinds(assignLanes(eight, [], { ride_details: 0, performance_graph: 900 }))).toEqual({
      performance_graph: 8,
    });
  });
});
