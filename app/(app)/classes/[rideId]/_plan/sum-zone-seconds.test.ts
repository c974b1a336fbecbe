import { expect, it } from "vitest";
import { sumZoneSeconds } from "./sum-zone-seconds.ts";

it("adds up the time that a class asks for each zone", () => {
  const seconds = sumZoneSeconds([
    { startSeconds: 0, endSeconds: 120, lower: 1, upper: 1 },
    { startSeconds: 120, endSeconds: 210, lower: 2, upper: 3 },
    { startSeconds: 300, endSeconds: 330, lower: 1, upper: 1 },
  ]);
  expect([...seconds]).toEqual([
    [1, 150],
    [3, 90],
  ]);
});
