import { describe, expect, it } from "vitest";
import { RequestError } from "@/lib/swr/request.ts";
import { describeFailing, judgeFreshness } from "./freshness.ts";

const hourMs = 3_600_000;
const usual = { isActive: true, isOnline: true, error: undefined, ageMs: 1_000 };

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
