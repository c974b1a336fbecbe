import { afterEach, describe, expect, it, vi } from "vitest";
import { checkDays, lastDays, toInstants } from "./day-range.ts";

afterEach(() => vi.unstubAllEnvs());

describe("lastDays", () => {
  it("are thirty, counted with today", () => {
    expect(lastDays(new Date(2026, 10, 24, 23, 59))).toEqual({ from: "2026-10-26", to: "2026-11-24" });
    expect(lastDays(new Date(2026, 0, 5))).toEqual({ from: "2025-12-07", to: "2026-01-05" });
  });
});

describe("toInstants", () => {
  it("takes whole days of the rider's own zone", () => {
    vi.stubEnv("TZ", "America/New_York");
    expect(toInstants({ from: "2026-11-20", to: "2026-11-24" })).toEqual({
      from: "2026-11-20T05:00:00.000Z",
      to: "2026-11-25T04:59:59.999Z",
    });
  });

  it("knows that not every day has 24 hours", () => {
    vi.stubEnv("TZ", "Europe/Paris");
    expect(toInstants({ from: "2026-10-25", to: "2026-10-25" })).toEqual({
      from: "2026-10-24T22:00:00.000Z",
      to: "2026-10-25T22:59:59.999Z",
    });
  });

  it("makes nothing of half a date", () => {
    expect(toInstants({ from: "", to: "2026-11-24" })).toBeNull();
    expect(toInstants({ from: "2026-13-01", to: "2026-11-24" })).toBeNull();
  });
});

describe("checkDays", () => {
  const now = new Date(2026, 10, 24, 12);

  it("is content with days that were", () => {
    expect(checkDays({ from: "2026-11-24", to: "2026-11-24" }, now)).toBeNull();
    expect(checkDays({ from: "2026-11-01", to: "2026-12-31" }, now)).toBeNull();
  });

  it("says which field is wrong", () => {
    expect(checkDays({ from: "", to: "" }, now)).toEqual({
      from: "Choose the first day.",
      to: "Choose the last day.",
    });
    expect(checkDays({ from: "2026-11-24", to: "2026-11-23" }, now)).toEqual({
      to: "The last day is before the first.",
    });
    expect(checkDays({ from: "2026-11-25", to: "2026-11-26" }, now)).toEqual({
      from: "This day hasn’t come yet.",
    });
  });
});
