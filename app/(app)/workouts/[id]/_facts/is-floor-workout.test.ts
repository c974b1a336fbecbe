import { describe, expect, it } from "vitest";
import { isFloorWorkout } from "./is-floor-workout.ts";

const yoga = { discipline: "yoga", isOutdoor: false, totalOutputKj: null, distanceMeters: null };

describe("isFloorWorkout", () => {
  it.each([
    ["yoga", {}, true],
    ["a discipline that isn't known here", { discipline: "aqua_boxing" }, true],
    ["a ride whose graph isn't here yet", { discipline: "cycling" }, false],
    ["something that measured power", { discipline: "strength", totalOutputKj: 12 }, false],
    ["something outdoors", { isOutdoor: true }, false],
    ["an import that says nothing of itself", { discipline: null }, false],
  ])("%s", (_, change, expected) => {
    expect(isFloorWorkout({ ...yoga, ...change })).toBe(expected);
  });
});
