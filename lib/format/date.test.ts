import { describe, expect, it } from "vitest";
import {
  formatAge,
  formatDay,
  formatDayAndTime,
  formatMonth,
  formatTime,
  formatWorkoutDate,
  resolveTimeZone,
} from "./date.ts";

const evening = new Date("2026-11-25T02:32:00Z");

describe("dates", () => {
  it("stands in the zone it is asked for", () => {
    expect(formatDayAndTime(evening, "UTC")).toBe("Wed 25 Nov 2026, 02:32");
    expect(formatDay(evening, "America/New_York")).toBe("Tue 24 Nov 2026");
    expect(formatTime(evening, "America/New_York")).toBe("21:32");
    expect(formatMonth(new Date("2026-12-01T02:00:00Z"), "America/New_York")).toBe("November 2026");
  });

  it("writes midnight as 00", () => {
    expect(formatTime(new Date("2026-11-25T00:05:00Z"), "UTC")).toBe("00:05");
  });

  it("takes Etc/GMT+5 for five hours behind UTC", () => {
    expect(formatWorkoutDate(evening, "Etc/GMT+5")).toBe("Tue 24 Nov 2026, 21:32");
  });

  it.each([null, "", "Not/AZone"])("falls back to UTC for the zone %j and says so", (timeZone) => {
    expect(resolveTimeZone(timeZone)).toEqual({ timeZone: "UTC", isKnown: false });
    expect(formatWorkoutDate(evening, timeZone)).toBe("Wed 25 Nov 2026, 02:32 UTC");
  });

  it.each([
    [-5_000, "just now"],
    [12_000, "12 s ago"],
    [200_000, "3 min ago"],
    [5 * 3_600_000, "5 h ago"],
    [50 * 3_600_000, "2 days ago"],
  ])("says how long ago %d ms were", (ageMs, text) => {
    expect(formatAge(ageMs)).toBe(text);
  });
});
