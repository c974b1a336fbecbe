import { describe, expect, it } from "vitest";
import { RequestError } from "@/lib/swr/request.ts";
import { describeFailing, judgeFreshness, measureAgeMs } from "./freshness.ts";

const hourMs = 3_600_000;
const serverNowMs = Date.parse("2026-11-24T12:00:00.000Z");
const usual = { isActive: true, isOnline: true, error: undefined, ageMs: 1_000 };

describe("measureAgeMs", () => {
  it("is nothing for what has just been rendered, however wrong the browser's clock is", () => {
    expect(measureAgeMs({ receivedAtMs: null, firstLookAtMs: null, nowMs: null })).toBe(0);
    for (const skewMs of [-hourMs, 0, hourMs]) {
      const firstLookAtMs = serverNowMs + skewMs;
      expect(measureAgeMs({ receivedAtMs: null, firstLookAtMs, nowMs: firstLookAtMs })).toBe(0);
      expect(measureAgeMs({ receivedAtMs: null, firstLookAtMs, nowMs: firstLookAtMs + 3_000 })).toBe(3_000);
    }
  });

  it("counts from the last answer once there is one", () => {
    const times = { receivedAtMs: 20_000, firstLookAtMs: 1_000, nowMs: 25_000 };
    expect(measureAgeMs(times)).toBe(5_000);
  });

  it("is never below nothing when the clock is set back", () => {
    expect(measureAgeMs({ receivedAtMs: hourMs, firstLookAtMs: 0, nowMs: 1_000 })).toBe(0);
  });
});

describe("judgeFreshness", () => {
  it("takes age alone for being late, not for a failure", () => {
    expect(judgeFreshness(usual)).toBe("fresh");
    expect(judgeFreshness({ ...usual, ageMs: hourMs })).toBe("late");
  });

  it("knows a failure by its error, or by a network that is gone", () => {
    expect(judgeFreshness({ ...usual, error: new RequestError("", "unreachable", null) })).toBe("failing");
    expect(judgeFreshness({ ...usual, isOnline: false })).toBe("failing");
  });

  it("has no newer figures to wait for once the run has ended", () => {
    expect(judgeFreshness({ ...usual, isActive: false, isOnline: false, ageMs: hourMs })).toBe("fresh");
  });
});

describe("describeFailing", () => {
  it("says that Spinback can't be reached only when it can't", () => {
    expect(describeFailing(undefined)).toContain("can’t be reached");
    expect(describeFailing(new RequestError("", "unreachable", null))).toContain("can’t be reached");
    expect(describeFailing(new RequestError("", "internal", 500))).toContain("answers with an error");
    expect(describeFailing(new RequestError("There is no such sync.", "not_found", 404))).toBe(
      "There is no such sync.",
    );
  });
});
