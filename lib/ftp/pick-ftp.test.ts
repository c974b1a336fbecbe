import { describe, expect, it } from "vitest";
import { pickFtpAt, type FtpPoint } from "./ftp-history.ts";

const latestFirst: FtpPoint[] = [
  ["2026-03-01T00:00:00Z", 250],
  ["2026-02-01T00:00:00Z", 240],
].map(([at, ftpWatts]) => ({
  entryId: null,
  workoutId: null,
  effectiveAt: new Date(String(at)),
  ftpWatts: Number(ftpWatts),
  origin: "test_workout",
}));

describe("pickFtpAt", () => {
  it.each([
    ["2026-03-01T00:00:00Z", 250, false],
    ["2026-02-28T23:59:59Z", 240, false],
    ["2025-01-01T00:00:00Z", 240, true],
  ])("at %s it is %d W", (at, ftpWatts, isEarlier) => {
    expect(pickFtpAt(latestFirst, new Date(at))).toMatchObject({ ftpWatts, isEarlier });
  });

  it("is null when none is known", () => {
    expect(pickFtpAt([], new Date())).toBeNull();
  });
});
