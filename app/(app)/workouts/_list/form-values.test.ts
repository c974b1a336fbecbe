import { describe, expect, it } from "vitest";
import { checkFormValues, mapFields, readFormValues } from "./form-values.ts";

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
});
