import { describe, expect, it } from "vitest";
import { mapFields } from "./form-fields.ts";
import { checkFormValues, readFormValues } from "./form-values.ts";

describe("the filters' form", () => {
  it("gives every field a text, trimmed, and nothing for what isn't there", () => {
    const data = new FormData();
    data.set("minMinutes", " 20 ");
    data.set("year", "2026");
    expect(readFormValues(data)).toEqual({ ...mapFields(() => ""), minMinutes: "20" });
  });

  it.each([
    [{ minMinutes: "20", maxMinutes: "30", from: "2026-01-01" }, undefined],
    [{ minMinutes: "40", maxMinutes: "30" }, "maxMinutes"],
    [{ minOutputKj: "-3" }, "minOutputKj"],
    [{ from: "2026-02-01", to: "2026-01-01" }, "to"],
  ])("finds in %o the wrong field: %s", (values, field) => {
    expect(checkFormValues({ ...mapFields(() => ""), ...values })?.field).toBe(field);
  });

  it.each([
    [{ minMinutes: "-3" }, "Give a number from 0 up."],
    [{ maxMinutes: "many" }, "Give a number from 0 up."],
    [{ maxOutputKj: "1000001" }, "Give a number up to 1,000,000."],
    [{ minMinutes: "40", maxMinutes: "30" }, "The greatest length is below the least."],
  ])("says of %o what to write instead, in a rider's words", (values, text) => {
    expect(checkFormValues({ ...mapFields(() => ""), ...values })?.text).toBe(text);
  });
});
