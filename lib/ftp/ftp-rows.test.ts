import { describe, expect, it } from "vitest";
import type { FtpOrigin, FtpPoint } from "./ftp-history.ts";
import { listFtpRows } from "./ftp-rows.ts";

function makePoint(at: string, ftpWatts: number, origin: FtpOrigin): FtpPoint {
  return { entryId: null, workoutId: null, effectiveAt: new Date(at), day: null, ftpWatts, origin };
}

const history = [
  makePoint("2026-03-10T05:00:00Z", 240, "rider"),
  makePoint("2026-03-11T01:30:00Z", 250, "test_workout"),
  makePoint("2026-02-01T12:00:00Z", 230, "peloton_test"),
  makePoint("2026-01-01T12:00:00Z", 235, "test_workout"),
];

describe("listFtpRows", () => {
  it("puts each on the day of the rider's calendar and says what it changed", () => {
    const rows = listFtpRows(history, "America/New_York");
    expect(rows.map(({ day, changeWatts, isReplaced }) => [day, changeWatts, isReplaced])).toEqual([
      ["2026-03-10", 10, false],
      ["2026-03-10", null, true],
      ["2026-02-01", -5, false],
      ["2026-01-01", null, false],
    ]);
    expect(rows[0]?.effectiveAt).toBe("2026-03-10T05:00:00.000Z");
  });

  it("replaces nothing that is on another day there", () => {
    const rows = listFtpRows(
      [history[1], history[0]].flatMap((point) => point ?? []),
      "UTC",
    );
    expect(rows.map(({ day, isReplaced }) => [day, isReplaced])).toEqual([
      ["2026-03-11", false],
      ["2026-03-10", false],
    ]);
  });

  it("has nothing to say of an empty history", () => {
    expect(listFtpRows([], "UTC")).toEqual([]);
  });
});
