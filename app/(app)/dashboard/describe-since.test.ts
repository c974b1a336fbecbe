import { expect, it } from "vitest";
import { describeSince } from "./describe-since.ts";

it("speaks of days as the viewer has them", () => {
  const nowMs = Date.parse("2026-11-24T03:00:00Z");
  expect(describeSince("2026-11-24T01:15:00Z", nowMs, "UTC")).toBe("01:15");
  expect(describeSince("2026-11-23T22:00:00Z", nowMs, "UTC")).toBe("yesterday");
  expect(describeSince("2026-11-23T22:00:00Z", nowMs, "America/New_York")).toBe("17:00");
  expect(describeSince("2026-11-20T12:00:00Z", nowMs, "UTC")).toBe("Fri 20 Nov 2026");
});
