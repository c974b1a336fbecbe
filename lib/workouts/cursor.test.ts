import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "./cursor.ts";

const cursor = {
  direction: "older" as const,
  startedAt: new Date("2026-03-01T06:30:00.000Z"),
  id: "0b6e3a0e-6f0f-4c43-9d6c-6d1f3f0a7b11",
};

describe("workout cursor", () => {
  it("comes back as it went", () => {
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
  });

  it.each([
    ["nothing", ""],
    ["another text", "page-2"],
    ["a wrong direction", Buffer.from(`up,2026-03-01T06:30:00.000Z,${cursor.id}`).toString("base64url")],
    ["a date that isn't one", Buffer.from(`older,yesterday,${cursor.id}`).toString("base64url")],
    ["an id that isn't one", Buffer.from("older,2026-03-01T06:30:00.000Z,1").toString("base64url")],
    [
      "something after the end",
      Buffer.from(`older,2026-03-01T06:30:00.000Z,${cursor.id},x`).toString("base64url"),
    ],
  ])("refuses %s", (_what, text) => {
    expect(decodeCursor(text)).toBeNull();
  });
});
