import { describe, expect, it } from "vitest";
import { formatTakeDifference, formatTakeValue, measureTakes } from "./measure-takes.ts";

const take = (id: string, totalOutputKj: number | null, distanceMeters: number | null = null) => ({
  id,
  totalOutputKj,
  distanceMeters,
});

describe("measureTakes", () => {
  it("measures by output and tells how far each is behind the best", () => {
    const { measure, best, takes } = measureTakes([take("c", 240), take("b", null), take("a", 260)]);
    expect(measure).toBe("output");
    expect(best).toEqual({ id: "a", value: 260 });
    expect(takes.map(({ behindBest }) => behindBest)).toEqual([-20, null, 0]);
    expect(takes.map(({ isBest }) => isBest)).toEqual([false, false, true]);
    expect(takes.map(({ previousId }) => previousId)).toEqual(["b", "a", null]);
  });

  it("leaves the best to the one who was first with it", () => {
    expect(measureTakes([take("new", 260), take("old", 260)]).best?.id).toBe("old");
  });

  it("knows no best where only one was measured", () => {
    for (const takes of [[take("a", 240)], [take("b", null), take("a", 240)]]) {
      const { best, takes: measured } = measureTakes(takes);
      expect(best).toBeNull();
      expect(measured.map(({ isBest, behindBest }) => [isBest, behindBest])).toEqual(
        takes.map(() => [false, null]),
      );
    }
  });

  it("measures by distance where no power was measured, and by nothing on the mat", () => {
    expect(measureTakes([take("b", 0, 5200), take("a", null, 5000)])).toMatchObject({
      measure: "distance",
      best: { id: "b" },
    });
    expect(measureTakes([take("a", null, 0)])).toMatchObject({ measure: null, best: null });
  });
});

describe("the words for a take", () => {
  it("are in the rider's unit", () => {
    expect(formatTakeValue(251.4, "output", "imperial")).toEqual({ value: "251", unit: "kJ" });
    expect(formatTakeValue(5200, "distance", "metric")).toEqual({ value: "5.2", unit: "km" });
    expect(formatTakeDifference(-12.2, "output", "metric")).toBe("−12 kJ");
    expect(formatTakeDifference(-85, "distance", "metric")).toBe("−85 m");
    expect(formatTakeDifference(0.2, "distance", "metric")).toBe("0 m");
  });
});
