import { describe, expect, it } from "vitest";
import { drawRowSpark } from "./draw-row-spark.ts";

describe("drawRowSpark", () => {
  it("goes from value to value in whole numbers", () => {
    expect(drawRowSpark([0, 50, 100, 25])).toEqual({ path: "M0 20l2-10 2-10 2 15", width: 6 });
  });

  it("fills its height, whatever the highest value is", () => {
    expect(drawRowSpark([0, 10])).toEqual(drawRowSpark([0, 100]));
  });

  it.each([[[]], [[5]], [[0, 0, 0]]])("draws nothing of %o", (values) => {
    expect(drawRowSpark(values)).toBeNull();
  });

  it("stays short for a whole workout", () => {
    const values = Array.from({ length: 40 }, (_, index) => (index * 37) % 101);
    expect(drawRowSpark(values)?.path.length).toBeLessThan(240);
  });
});
