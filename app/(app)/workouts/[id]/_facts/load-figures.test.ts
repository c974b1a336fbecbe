import { describe, expect, it } from "vitest";
import type { FtpAt } from "@/lib/ftp/ftp-history.ts";
import { describeFtp, listLoadFigures } from "./load-figures.ts";

const ride = { normalizedOutputWatts: 212, averageOutputWatts: 189, durationSeconds: 2700, timeZone: "UTC" };
const ftp: FtpAt = {
  entryId: "entry",
  workoutId: null,
  effectiveAt: new Date("2026-01-12T10:00:00Z"),
  day: "2026-01-12",
  ftpWatts: 243,
  origin: "rider",
  isEarlier: false,
};

describe("listLoadFigures", () => {
  it("explains each number with the workout's own", () => {
    const [power, intensity, score] = listLoadFigures(ride, ftp);
    expect(power).toMatchObject({ label: "Normalised power", value: "212", unit: "W" });
    expect(power?.explanation.join(" ")).toContain("Your plain average was 189 W.");
    expect(intensity).toMatchObject({ value: "0.87" });
    expect(intensity?.explanation).toContain("Normalised power ÷ FTP: 212 W ÷ 243 W = 0.872.");
    expect(score).toMatchObject({ value: "57" });
    expect(score?.explanation).toContain(
      "Hours × intensity factor² × 100: 45:00 is 0.75 h, × 0.872² × 100 = 57.",
    );
  });

  it("has only the power without an FTP, and nothing without power", () => {
    expect(listLoadFigures(ride, null).map(({ label }) => label)).toEqual(["Normalised power"]);
    expect(listLoadFigures({ ...ride, normalizedOutputWatts: null }, ftp)).toEqual([]);
  });
});

describe("describeFtp", () => {
  it("says when a later FTP stands in", () => {
    expect(describeFtp(ftp)).toBe("Your FTP on that day was 243 W, set on Mon 12 Jan 2026.");
    expect(describeFtp({ ...ftp, isEarlier: true })).toContain("stands in: 243 W, from Mon 12 Jan 2026");
  });
});
