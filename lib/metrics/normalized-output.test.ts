import { describe, expect, it } from "vitest";
import { readNormalizedOutput } from "./normalized-output.ts";

const seconds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("readNormalizedOutput", () => {
  it("is the output itself when that never changes", () => {
    expect(
      readNormalizedOutput(
        seconds(600),
        seconds(600).map(() => 200),
        1,
      ),
    ).toBeCloseTo(200, 6);
  });

  it("weighs hard minutes more than easy ones", () => {
    const watts = seconds(1200).map((second) => (Math.floor((second - 1) / 300) % 2 === 0 ? 100 : 300));
    const normalized = readNormalizedOutput(seconds(1200), watts, 1) ?? 0;
    expect(normalized).toBeGreaterThan(235);
    // Two levels for ever would be ((100⁴ + 300⁴) / 2)^¼.
    expect(normalized).toBeLessThan(((100 ** 4 + 300 ** 4) / 2) ** 0.25 + 5);
  });

  it("takes coarser samples for what they are", () => {
    const clock = seconds(120).map((index) => index * 5);
    expect(
      readNormalizedOutput(
        clock,
        clock.map(() => 150),
        5,
      ),
    ).toBeCloseTo(150, 6);
  });

  it("leaves out windows that are mostly gap", () => {
    const watts = seconds(300).map((second) => (second > 100 && second <= 200 ? null : 180));
    expect(readNormalizedOutput(seconds(300), watts, 1)).toBeCloseTo(180, 6);
  });

  it("says nothing of half a minute that isn't full", () => {
    expect(
      readNormalizedOutput(
        seconds(20),
        seconds(20).map(() => 400),
        1,
      ),
    ).toBeNull();
    expect(readNormalizedOutput([], [], 1)).toBeNull();
  });
});
