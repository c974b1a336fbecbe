import { describe, expect, it } from "vitest";
import { ftpInputSchema } from "./ftp-input.ts";

const day = "2026-11-24";

describe("ftpInputSchema", () => {
  it.each([1, 2000])("takes %d watts", (ftpWatts) => {
    expect(ftpInputSchema.parse({ day, ftpWatts })).toEqual({ day, ftpWatts });
  });

  it.each([
    [{ day, ftpWatts: 0 }, "ftpWatts"],
    [{ day, ftpWatts: 2001 }, "ftpWatts"],
    [{ day, ftpWatts: 200.5 }, "ftpWatts"],
    [{ day, ftpWatts: "200" }, "ftpWatts"],
    [{ day: "2026-02-30", ftpWatts: 200 }, "day"],
    [{ day: "24.11.2026", ftpWatts: 200 }, "day"],
    [{ day: "2026-11-24T00:00:00Z", ftpWatts: 200 }, "day"],
    [{ day: "0000-01-01", ftpWatts: 200 }, "day"],
    [{ ftpWatts: 200 }, "day"],
  ])("refuses %j for its %s", (input, field) => {
    const issues = ftpInputSchema.safeParse(input).error?.issues;
    expect(issues?.map((issue) => issue.path)).toEqual([[field]]);
  });
});
