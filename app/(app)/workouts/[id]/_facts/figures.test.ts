import { describe, expect, it } from "vitest";
import { listFigures, type FigureSource } from "./figures.ts";

const nothing: FigureSource = {
  totalOutputKj: null,
  distanceMeters: null,
  durationSeconds: null,
  caloriesKcal: null,
  elevationGainMeters: null,
  strokeCount: null,
  effortPoints: null,
};

describe("listFigures", () => {
  it("puts output first where power was measured", () => {
    const figures = listFigures(
      { ...nothing, totalOutputKj: 411.6, distanceMeters: 16093.44, durationSeconds: 1800 },
      "imperial",
    );
    expect(figures).toEqual([
      { label: "Total output", value: "412", unit: "kJ" },
      { label: "Distance", value: "10", unit: "mi" },
      { label: "Duration", value: "30", unit: "min" },
    ]);
  });

  it("puts time first where nothing else was measured, a zero included", () => {
    const [first] = listFigures(
      { ...nothing, totalOutputKj: 0, durationSeconds: 600, caloriesKcal: 41 },
      "metric",
    );
    expect(first).toEqual({ label: "Duration", value: "10", unit: "min" });
  });

  it("tells odd and long durations by the clock", () => {
    expect(listFigures({ ...nothing, durationSeconds: 1593 }, "metric")[0]?.value).toBe("26:33");
    expect(listFigures({ ...nothing, durationSeconds: 3600 }, "metric")[0]?.value).toBe("1:00:00");
  });
});
