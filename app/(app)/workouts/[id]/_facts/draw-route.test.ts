import { describe, expect, it } from "vitest";
import { drawRoute } from "./draw-route.ts";

describe("drawRoute", () => {
  it("keeps the corners of a square and drops what lies between them", () => {
    const side = [0, 0.25, 0.5, 0.75, 1].map((part) => part / 1000);
    const latitudes = [...side, ...side.map(() => 0.001), ...side.toReversed()];
    const longitudes = [...side.map(() => 0), ...side, ...side.map(() => 0.001)];
    const drawing = drawRoute({ latitudes, longitudes });
    expect(drawing).toMatchObject({
      width: 600,
      height: 600,
      start: { x: 0, y: 600 },
      finish: { x: 600, y: 600 },
    });
    expect([...new Set(drawing?.points.split(" "))]).toEqual(["0,600", "0,0", "600,0", "600,600"]);
  });

  it("is as wide as it is on the ground, away from the equator", () => {
    const drawing = drawRoute({ latitudes: [60, 60.001, 60.001], longitudes: [10, 10, 10.001] });
    expect(drawing?.height).toBe(600);
    expect(drawing?.width).toBeCloseTo(300, 0);
  });

  it.each([
    ["a standstill", { latitudes: [52.5, 52.5], longitudes: [13.4, 13.4] }],
    ["no point", { latitudes: [], longitudes: [] }],
  ])("is nothing for %s", (_, route) => {
    expect(drawRoute(route)).toBeNull();
  });
});
