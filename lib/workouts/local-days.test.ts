import { describe, expect, it } from "vitest";
import { boundDays, findDayEnd, findDayStart } from "./local-days.ts";

describe("findDayStart", () => {
  it.each([
    ["2026-07-01", "UTC", "2026-07-01T00:00:00.000Z"],
    ["2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00.000Z"],
    ["2026-07-01", "America/New_York", "2026-07-01T04:00:00.000Z"],
    ["2026-07-01", "Etc/GMT+5", "2026-07-01T05:00:00.000Z"],
    ["2026-07-01", "Pacific/Kiritimati", "2026-06-30T10:00:00.000Z"],
    ["2026-07-01", "Asia/Kathmandu", "2026-06-30T18:15:00.000Z"],
    // The clock went from 23:59 to 1:00 on that night.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ])("is for %s in %s %s", (day, zone, start) => {
    expect(findDayStart(day, zone).toISOString()).toBe(start);
  });
});

describe("findDayEnd", () => {
  it("is where the next day starts, over months and changes of the clock", () => {
    expect(findDayEnd("2026-02-28", "UTC").toISOString()).toBe("2026-03-01T00:00:00.000Z");
    const start = findDayStart("2026-10-25", "Europe/Berlin").getTime();
    expect(findDayEnd("2026-10-25", "Europe/Berlin").getTime() - start).toBe(25 * 3_600_000);
  });
});

describe("boundDays", () => {
  it("holds the days of every zone", () => {
    const { start, end } = boundDays("2026-07-01", "2026-07-01");
    for (const zone of ["Pacific/Kiritimati", "Etc/GMT+12"]) {
      expect(findDayStart("2026-07-01", zone) >= (start ?? Number.NaN)).toBe(true);
      expect(findDayEnd("2026-07-01", zone) <= (end ?? Number.NaN)).toBe(true);
    }
    expect(boundDays(undefined, undefined)).toEqual({ start: undefined, end: undefined });
  });
});
