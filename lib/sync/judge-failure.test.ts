import { describe, expect, it } from "vitest";
import { PelotonError } from "@/lib/peloton/error.ts";
import { chooseRetryDelay, judgeFailure } from "./judge-failure.ts";

const endpoint = "GET /api/test";
const first = { kind: "performance_graph", attempts: 1, lastReason: null } as const;

describe("judgeFailure", () => {
  it.each([
    ["not_found", "ride_details", "class_gone"],
    ["not_found", "performance_graph", "graph_gone"],
    ["payment_required", "ride_details", "membership_required"],
  ] as const)("takes %s of %s for final", (reason, kind, expected) => {
    expect(judgeFailure(new PelotonError(reason, { endpoint }), { ...first, kind })).toEqual({
      kind: "permanent",
      reason: expected,
    });
  });

  it("believes forbidden the second time", () => {
    const error = new PelotonError("forbidden", { endpoint });
    expect(judgeFailure(error, first)).toMatchObject({
      kind: "transient",
      reason: "not_allowed",
      burnsAttempt: false,
    });
    expect(judgeFailure(error, { ...first, lastReason: "not_allowed" })).toEqual({
      kind: "permanent",
      reason: "not_allowed",
    });
  });

  it.each(["upstream_error", "bad_payload"] as const)("tries %s again later", (reason) => {
    const verdict = judgeFailure(new PelotonError(reason, { endpoint }), first);
    expect(verdict.kind).toBe("transient");
  });

  it("waits as long as Peloton says", () => {
    const retryAt = new Date(Date.now() + 600_000);
    const error = new PelotonError("upstream_error", { endpoint, retryAt });
    const verdict = judgeFailure(error, first);
    expect(verdict).toMatchObject({ kind: "transient", waitSeconds: expect.closeTo(600, 0) });
    const refused = new PelotonError("rate_limited", { endpoint, retryAt });
    expect(judgeFailure(refused, first)).toEqual({
      kind: "throttled",
      waitSeconds: expect.closeTo(600, 0),
    });
  });

  it("parks the run when the sign-in is lost", () => {
    expect(judgeFailure(new PelotonError("unauthorized", { endpoint }), first).kind).toBe("sign_in_lost");
  });
});

describe("chooseRetryDelay", () => {
  it("waits longer each time, within a fifth", () => {
    const expected = [5, 20, 60, 120, 120];
    for (const [index, least] of expected.entries()) {
      const wait = chooseRetryDelay(index + 1);
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThanOrEqual(least * 1.2);
    }
  });
});
