import { describe, expect, it } from "vitest";
import { pickFtpAt, type FtpPoint } from "./ftp-history.ts";

const latestFirst: FtpPoint[] = [
  ["2026-03-01T00:00:00Z", 250],
  ["2026-02-01T00:00:00Z", 240],
].map(([at, ftpWatts]) => ({
  entryId: null,
  workoutId: null,
  effectiveAt: new Date(String(at)),
  day: null,
  ftpWatts: Number(ftpWatts),
  origin: "test_workout",
}));

describe("pickFtpAt", () => {
  it.each([
    ["2026-03-01T00:00:00Z", 250, false],
    ["2026-02-28T23:59:59Z", 240, false],
    ["2025-01-01T00:00:00Z", 240, true],
  ])("at %s it is %d W", (at, ftpWatts, isEarlier) => {
    expect(pickFtpAt(latestFirst, { startedAt: new Date(at), timeZone: "Europe/Berlin" })).toMatchObject({
      ftpWatts,
      isEarlier,
    });
  });

  it("is one by hand from its day on, on the calendar of the place where the workout was", () => {
    // Midnight of the 24th where the rider lives, in Berlin, is the evening of the 23rd in New York.
    const byHand: FtpPoint = {
      entryId: "1",
      workoutId: null,
      effectiveAt: new Date("2026-11-23T23:00:00Z"),
      day: "2026-11-24",
      ftpWatts: 260,
      origin: "rider",
    };
    const pick = (at: string, timeZone: string | null) =>
      pickFtpAt([byHand, ...latestFirst], { startedAt: new Date(at), timeZone });
    expect(pick("2026-11-24T01:00:00Z", "America/New_York")).toMatchObject({ ftpWatts: 250 });
    expect(pick("2026-11-24T06:00:00Z", "America/New_York")).toMatchObject({
      ftpWatts: 260,
      day: "2026-11-24",
    });
    expect(pick("2026-11-24T01:00:00Z", "Europe/Berlin")).toMatchObject({ ftpWatts: 260 });
    expect(pick("2026-11-23T23:30:00Z", null)).toMatchObject({ ftpWatts: 260, day: "2026-11-24" });
  });

  it("tells a test's day on the calendar of the place where the workout was", () => {
    expect(
      pickFtpAt(latestFirst, { startedAt: new Date("2026-03-02T12:00:00Z"), timeZone: "America/New_York" }),
    ).toMatchObject({ day: "2026-02-28" });
  });

  it("is null when none is known", () => {
    expect(pickFtpAt([], { startedAt: new Date(), timeZone: null })).toBeNull();
  });
});
