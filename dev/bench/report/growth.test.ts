import { describe, expect, it } from "vitest";
import { describeGrowth, findMarginalMs } from "./growth.ts";

const cpu = (app: number) => ({ app, engine: 1, postgres: 2, simulator: 3 });
const small = { workouts: 1_000, items: 1_000, cpuMsPerItem: cpu(12) };
const large = { workouts: 2_000, items: 2_000, cpuMsPerItem: cpu(11) };

describe("findMarginalMs", () => {
  it("leaves out what is paid once", () => {
    // 12,000 ms and 22,000 ms in all: 2,000 ms once and 10 ms an item.
    expect(findMarginalMs(small, large, "app")).toBe(10);
  });

  it("knows nothing of two syncs of the same size", () => {
    expect(findMarginalMs(small, small, "app")).toBeNull();
  });
});

describe("describeGrowth", () => {
  it("has a line for each part", () => {
    expect(describeGrowth([small, large])).toEqual([
      "app: 12.00 ms at 1,000, 11.00 ms at 2,000; each further item 10.00 ms",
      "engine: 1.00 ms at 1,000, 1.00 ms at 2,000; each further item 1.00 ms",
      "database: 2.00 ms at 1,000, 2.00 ms at 2,000; each further item 2.00 ms",
      "simulator: 3.00 ms at 1,000, 3.00 ms at 2,000; each further item 3.00 ms",
    ]);
  });

  it("says nothing of one size", () => {
    expect(describeGrowth([small])).toEqual([]);
  });
});
