import { describe, expect, it } from "vitest";
import { deriveSparkValues } from "./derive-spark-values.ts";

const ramp = Array.from({ length: 3600 }, (_, index) => index);
const still = ramp.map(() => 0);

describe("deriveSparkValues", () => {
  it("gives forty means of the output, the highest being 100", () => {
    const spark = deriveSparkValues([{ slug: "output", values: ramp }]);
    expect(spark).toHaveLength(40);
    expect(spark[0]).toBe(1);
    expect(spark[19]).toBe(49);
    expect(spark[39]).toBe(100);
  });

  it("takes the speed of a workout without power, and the heart rate of one that also stood still", () => {
    const heartRate = { slug: "heart_rate", values: [100, 150] };
    const speed = { slug: "speed", values: [2, 4] };
    expect(deriveSparkValues([heartRate, { slug: "output", values: still }, speed])).toEqual([50, 100]);
    expect(deriveSparkValues([heartRate, { slug: "speed", values: still }])).toEqual([67, 100]);
  });

  it("leaves gaps out of the means, and out of the line where there is nothing else", () => {
    const values = [...ramp.slice(0, 40).map(() => 50), ...ramp.slice(0, 40).map(() => null), 100, null];
    const spark = deriveSparkValues([{ slug: "output", values }]);
    expect(spark.length).toBeLessThan(40);
    expect(spark.length).toBeGreaterThan(19);
    expect(spark[0]).toBe(50);
    expect(spark.at(-1)).toBe(100);
  });

  it("keeps what a short workout has", () => {
    expect(deriveSparkValues([{ slug: "output", values: [10, 0, 20] }])).toEqual([50, 0, 100]);
  });

  it("has nothing to draw without a reading", () => {
    expect(deriveSparkValues([])).toEqual([]);
    expect(deriveSparkValues([{ slug: "cadence", values: [80] }])).toEqual([]);
    expect(deriveSparkValues([{ slug: "output", values: [null, null] }])).toEqual([]);
  });
});
