import { describe, expect, it } from "vitest";
import {
  formatAge,
  formatDate,
  formatDay,
  formatDayInYear,
  formatDayAndTime,
  formatDayRange,
  formatExactAge,
  formatMonth,
  formatShortDay,
  formatTime,
  formatTimeZone,
  formatWorkoutDate,
  readDay,
  resolveTimeZone,
} from "./date.ts";

const evening = new Date("2026-11-25T02:32:00Z");

function span(from: string, to: string): string {
  return formatDayRange(new Date(from), new Date(to), "UTC");
}

describe("dates", () => {
  it("stands in the zone it is asked for", () => {
    expect(formatDayAndTime(evening, "UTC")).toBe("Wed 25 Nov 2026, 02:32");
    expect(formatDay(evening, "America/New_York")).toBe("Tue 24 Nov 2026");
    expect(formatDayInYear(evening, "America/New_York")).toBe("Tue 24 Nov");
    expect(formatTime(evening, "America/New_York")).toBe("21:32");
    expect(formatMonth(new Date("2026-12-01T02:00:00Z"), "America/New_York")).toBe("November 2026");
  });

  it("writes a span of days without saying anything twice", () => {
    expect(span("2026-01-01T00:00:00Z", "2026-02-28T23:59:59Z")).toBe("1 Jan – 28 Feb 2026");
    expect(span("2025-12-29T00:00:00Z", "2026-01-04T23:59:59Z")).toBe("29 Dec 2025 – 4 Jan 2026");
    expect(span("2026-11-24T00:00:00Z", "2026-11-24T23:59:59Z")).toBe("24 Nov 2026");
    expect(formatShortDay(evening, "UTC")).toBe("25 Nov");
    expect(formatDate(evening, "America/New_York")).toBe("24 Nov 2026");
  });

  it("counts the first minute in seconds where that matters", () => {
    expect([0, 3_400, 59_999, 60_000].map(formatExactAge)).toEqual([
      "0 s ago",
      "3 s ago",
      "59 s ago",
      "1 min ago",
    ]);
  });

  it("writes a day as a form does, by the calendar of the zone", () => {
    expect(readDay(evening, "UTC")).toBe("2026-11-25");
    expect(readDay(evening, "America/New_York")).toBe("2026-11-24");
    expect(formatTimeZone("America/New_York")).toBe("America/New York");
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
