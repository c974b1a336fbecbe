import { describe, expect, it } from "vitest";
import { measureAgeMs } from "./measure-age.ts";

const hourMs = 3_600_000;
const serverNowMs = Date.parse("2026-11-24T12:00:00.000Z");

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
