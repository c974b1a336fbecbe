import { describe, expect, it } from "vitest";
import { PelotonError } from "@/lib/peloton/error.ts";
import { judgeFailure, nextAttemptAt } from "./judge-failure.ts";

const now = new Date("2026-03-01T12:00:00Z");
const endpoint = "GET /api/test";

describe("judgeFailure", () => {
  it.each([
    ["not_found", "ride_details", "class_gone"],
    ["not_found", "performance_graph", "graph_gone"],
    ["payment_required", "ride_details", "membership_required"],
    ["forbidden", "performance_graph", "not_allowed"],
  ] as const)("takes %s of %s for final", (reason, kind, expected) => {
    expect(judgeFailure(new PelotonError(reason, { endpoint }), kind, 1, now)).toEqual({
      kind: "permanent",
      reason: expected,
    });
  });

  it.each(["upstream_error", "bad_payload"] as const)("tries %s again later", (reason) => {
    const verdict = judgeFailure(new PelotonError(reason, { endpoint }), "performance_graph", 1, now);
    expect(verdict.kind).toBe("transient");
  });

  it("waits as long as Peloton says", () => {
    const retryAt = new Date("2026-03-01T12:10:00Z");
    const error = new PelotonError("upstream_error", { endpoint, retryAt });
    expect(judgeFailure(error, "performance_graph", 1, now)).toMatchObject({ until: retryAt });
    const refused = new PelotonError("rate_limited", { endpoint, retryAt });
    expect(judgeFailure(refused, "performance_graph", 1, now)).toEqual({ kind: "throttled", until: retryAt });
  });

  it("parks the run when the sign-in is lost", () => {
    expect(judgeFailure(new PelotonError("unauthorized", { endpoint }), "ride_details", 1, now).kind).toBe(
      "sign_in_lost",
    );
  });
});

describe("nextAttemptAt", () => {
  it("waits longer each time, within a fifth", () => {
    const waits = [1, 2, 3, 4, 5].map(
      (attempts) => (nextAttemptAt(attempts, now).getTime() - now.getTime()) / 1000,
    );
    const expected = [5, 20, 60, 120, 120];
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(expected[index] ?? 0);
      expect(wait).toBeLessThanOrEqual((expected[index] ?? 0) * 1.2);
    });
  });
});
