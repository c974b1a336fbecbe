import { describe, expect, it } from "vitest";
import { formatCount, formatFixed, formatNumber, formatProgressPercent, formatQuantity } from "./number.ts";

describe("numbers", () => {
  it("groups thousands and drops decimals of a count", () => {
    expect(formatCount(4213)).toBe("4,213");
    expect(formatCount(411.6)).toBe("412");
  });

  it("keeps at most the decimals asked for", () => {
    expect(formatNumber(1234.56)).toBe("1,234.6");
    expect(formatNumber(12)).toBe("12");
    expect(formatNumber(0.456, 2)).toBe("0.46");
  });

  it("keeps the decimals that were asked for where they are zeros", () => {
    expect(formatFixed(0.7, 2)).toBe("0.70");
  });

  it("chooses the noun's number", () => {
    expect(formatQuantity(1, "workout")).toBe("1 workout");
    expect(formatQuantity(0, "workout")).toBe("0 workouts");
    expect(formatQuantity(2, "class", "classes")).toBe("2 classes");
  });

  it("never says 100% of something unfinished", () => {
    expect(formatProgressPercent(99.97)).toBe("99%");
    expect(formatProgressPercent(100)).toBe("100%");
  });
});
