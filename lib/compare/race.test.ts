import { describe, expect, it } from "vitest";
import { raceReadings } from "./race.ts";

describe("raceReadings", () => {
  it("adds up what each has done and tells who is ahead", () => {
    const race = raceReadings([null, 300, 300, 300], [null, 100, 200, 300], 0.001);
    expect(race.leads.map((lead) => Math.round(lead * 1000))).toEqual([0, 200, 300, 300]);
    expect(race.uncountedSeconds).toBe(0);
  });

  it("counts a gap for neither of the two", () => {
    const race = raceReadings([null, 5, 5, null, 5], [null, 5, null, 5, 4], 1);
    expect(race.leads).toEqual([0, 0, 0, 0, 1]);
    expect(race.uncountedSeconds).toBe(2);
  });

  it("lets nobody win or lose time in a gap", () => {
    const race = raceReadings([null, 4, 4, 4, 4, 4], [null, 2, null, null, 2, 2], 1);
    expect(race.gapSeconds).toEqual([0, 0.5, 0.5, 0.5, 1, 1.5]);
  });

  it("tells how long ago the one ahead was where the other is", () => {
    const twice = raceReadings([null, 4, 4, 4, 4], [null, 2, 2, 2, 2], 1);
    expect(twice.gapSeconds).toEqual([0, 0.5, 1, 1.5, 2]);
    const half = raceReadings([null, 2, 2, 2, 2], [null, 4, 4, 4, 4], 1);
    expect(half.gapSeconds).toEqual([0, -0.5, -1, -1.5, -2]);
  });

  it("lets the ghost come back", () => {
    const race = raceReadings([null, 6, 0, 0, 0], [null, 2, 2, 2, 2], 1);
    expect(race.leads).toEqual([0, 4, 2, 0, -2]);
    expect(race.gapSeconds).toEqual([0, 1 - 1 / 3, 2 - 2 / 3, 0, -1]);
  });

  it("is level while nobody has done anything", () => {
    expect(raceReadings([0, 0, 0], [0, 0, 0], 1).gapSeconds).toEqual([0, 0, 0]);
  });
});
