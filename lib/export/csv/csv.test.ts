import { describe, expect, it } from "vitest";
import { formatCsvRow } from "./csv.ts";

describe("formatCsvRow", () => {
  it("separates with commas and ends with CR and LF", () => {
    expect(formatCsvRow(["a", 1.5, true, null, new Date("2026-01-02T03:04:05Z")])).toBe(
      "a,1.5,true,,2026-01-02T03:04:05.000Z\r\n",
    );
  });

  it("quotes what would break the row and doubles quotes", () => {
    expect(formatCsvRow(['30 min "Climb", hard', "two\nlines", "plain"])).toBe(
      '"30 min ""Climb"", hard","two\nlines",plain\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])("takes the formula out of %j", (title) => {
    expect(formatCsvRow([title])).toBe(`'${title}\r\n`);
  });

  it("leaves negative numbers alone", () => {
    expect(formatCsvRow([-3.5])).toBe("-3.5\r\n");
  });
});
