import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseJson } from "./input.ts";
import { moment, plainText } from "./fields.ts";

const schema = z.object({ note: plainText.trim().max(9).optional(), from: moment.optional() });
const parse = (body: unknown) =>
  parseJson(new Request("http://app.test", { method: "POST", body: JSON.stringify(body) }), schema);

describe("plainText", () => {
  it("takes any text that PostgreSQL can hold", async () => {
    expect(await parse({ note: " ä\n😀 " })).toEqual({ note: "ä\n😀" });
  });

  it("refuses the character that it can't, and says so", async () => {
    await expect(parse({ note: "a\0b" })).rejects.toMatchObject({
      code: "invalid_input",
      field: "note",
      userMessage: "“note” holds a character that no text can hold (NUL). Leave it out.",
    });
    await expect(parse({ note: "much too long" })).rejects.toMatchObject({ field: "note" });
  });
});

describe("moment", () => {
  it.each([
    ["2026-01-31T08:00:00Z", "2026-01-31T08:00:00.000Z"],
    ["2026-01-31T08:00:00.25+02:00", "2026-01-31T06:00:00.250Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ])("reads %s", async (text, expected) => {
    expect(await parse({ from: text })).toEqual({ from: new Date(expected) });
  });

  it.each([
    null,
    0,
    true,
    "",
    "2026-01-31",
    "2026-01-31T08:00:00",
    "2026-02-31T08:00:00Z",
    "yesterday",
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+05:00",
    "9999-12-31T23:00:00-05:00",
    "-000001-01-01T00:00:00Z",
  ])("refuses %j, naming the field and what is wanted", async (from) => {
    await expect(parse({ from })).rejects.toMatchObject({
      code: "invalid_input",
      field: "from",
      userMessage:
        "“from” must be an ISO 8601 moment with its offset, in the years 1 to 9999: 2026-01-31T08:00:00Z for one.",
    });
  });
});
