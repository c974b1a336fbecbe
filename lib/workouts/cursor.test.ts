import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor, type WorkoutCursor } from "./cursor.ts";

const id = "0b6e3a0e-6f0f-4c43-9d6c-6d1f3f0a7b11";
const byDate: WorkoutCursor = {
  direction: "older",
  sort: { column: "date", direction: "desc" },
  value: "2026-03-01T06:30:00.123456+00:00",
  id,
};

describe("workout cursor", () => {
  it.each<[string, Partial<WorkoutCursor>]>([
    ["a moment", {}],
    ["a number", { sort: { column: "output", direction: "asc" }, value: 251.37 }],
    ["a text with a comma", { sort: { column: "title", direction: "asc" }, value: "30 min “été, two”" }],
    ["nothing", { direction: "newer", sort: { column: "heartRate", direction: "desc" }, value: null }],
  ])("comes back as it went with %s", (_what, change) => {
    expect(decodeCursor(encodeCursor({ ...byDate, ...change }))).toEqual({ ...byDate, ...change });
  });

  it("of an earlier address still leads to its place", () => {
    const value = "2026-03-01T06:30:00.000Z";
    expect(decodeCursor(encode(`older,${value},${id}`))).toEqual({ ...byDate, value });
  });

  it.each([
    ["nothing", ""],
    ["another text", "page-2"],
    ["half a JSON", encode('["older","date"')],
    ["a wrong direction", encode(`up,2026-03-01T06:30:00.000Z,${id}`)],
    ["a date that isn't one", encode(`older,yesterday,${id}`)],
    ["an id that isn't one", encode("older,2026-03-01T06:30:00.000Z,1")],
    ["something after the end", encode(`older,2026-03-01T06:30:00.000Z,${id},x`)],
    ["a column that there isn't", encodeAny("older", "user_id", "asc", "x", id)],
    ["a text where a number belongs", encodeAny("older", "output", "asc", "251", id)],
    ["a number where a text belongs", encodeAny("older", "title", "asc", 251, id)],
    ["no date", encodeAny("older", "date", "desc", null, id)],
    ["a year that the database doesn't know", encodeAny("older", "date", "desc", "0000-01-01T00:00:00Z", id)],
    ["a NUL", encodeAny("older", "title", "asc", "\0", id)],
  ])("refuses %s", (_what, text) => {
    expect(decodeCursor(text)).toBeNull();
  });
});

function encodeAny(...fields: unknown[]): string {
  return encode(JSON.stringify(fields));
}

function encode(text: string): string {
  return Buffer.from(text).toString("base64url");
}
