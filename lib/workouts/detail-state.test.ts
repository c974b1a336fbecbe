import { describe, expect, it } from "vitest";
import { judgeDetailState } from "./detail-state.ts";

describe("judgeDetailState", () => {
  it.each([
    ["fetched", "fetched", "complete"],
    ["fetched", null, "complete"],
    ["fetched", "gone", "complete"],
    ["fetched", "placeholder", "pending"],
    ["pending", "fetched", "pending"],
    ["not_ready", "placeholder", "in_progress"],
    ["empty", "fetched", "no_metrics"],
    ["unavailable", "gone", "unavailable"],
    ["unavailable", "placeholder", "unavailable"],
  ] as const)("a %s graph and a %s class: %s", (graphState, rideDetailState, expected) => {
    expect(judgeDetailState(graphState, rideDetailState)).toBe(expected);
  });
});
