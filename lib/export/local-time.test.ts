import { describe, expect, it } from "vitest";
import { formatLocalIso, readOffsetSeconds } from "./local-time.ts";

const winter = new Date("2026-01-05T12:00:00Z");
const summer = new Date("2026-07-05T12:00:00.500Z");

describe("formatLocalIso", () => {
  it.each([
    [winter, "America/New_York", "2026-01-05T07:00:00-05:00"],
    [summer, "America/New_York", "2026-07-05T08:00:00-04:00"],
    [winter, "Asia/Kolkata", "2026-01-05T17:30:00+05:30"],
    [winter, "Etc/GMT+5", "2026-01-05T07:00:00-05:00"],
    [winter, null, "2026-01-05T12:00:00Z"],
    [winter, "Nowhere/Land", "2026-01-05T12:00:00Z"],
  ])("tells %s in %s", (date, timeZone, expected) => {
    expect(formatLocalIso(date, timeZone)).toBe(expected);
  });
});

describe("readOffsetSeconds", () => {
  it("is whole seconds east of Greenwich", () => {
    expect(readOffsetSeconds(summer, "Europe/Berlin")).toBe(7200);
    expect(readOffsetSeconds(new Date("1960-01-01T00:00:00.900Z"), "America/New_York")).toBe(-18_000);
  });
});
