import { describe, expect, it } from "vitest";
import { describeDifference } from "./describe-completeness.ts";

const whole = { upstreamTotal: 4213, held: 4213, missingHere: 0, missingUpstream: 0 };
const incremental = { state: "completed", mode: "incremental" } as const;
const full = { state: "completed_with_problems", mode: "full" } as const;

describe("describeDifference", () => {
  it("has nothing to say of a whole history, or before Peloton was asked", () => {
    expect(describeDifference(whole, incremental)).toBeNull();
    expect(describeDifference({ ...whole, upstreamTotal: null, held: 0 }, incremental)).toBeNull();
  });

  it("says which way the two differ and what to press", () => {
    const missing = { ...whole, held: 4201, missingHere: 12 };
    expect(describeDifference(missing, incremental)).toMatchObject({
      sentence: expect.stringContaining("Peloton counts 12 workouts that Spinback hasn’t seen"),
      needsFullSync: true,
    });
    expect(describeDifference({ ...whole, held: 4214 }, incremental)).toMatchObject({
      sentence: expect.stringContaining("Spinback holds 1 workout more than Peloton counts"),
      needsFullSync: true,
    });
  });

  it("doesn't send anybody for a second full sync", () => {
    expect(describeDifference({ ...whole, held: 4212, missingHere: 1 }, full)).toMatchObject({
      sentence: expect.stringContaining("Everything that can be had is here"),
      needsFullSync: false,
    });
    expect(describeDifference({ ...whole, held: 4214 }, full)).toMatchObject({
      sentence: expect.stringContaining("Nothing is missing"),
      needsFullSync: false,
    });
  });

  it("explains the difference by a run that ended early", () => {
    const missing = { ...whole, held: 500, missingHere: 3713 };
    expect(describeDifference(missing, { state: "cancelled", mode: "full" })).toMatchObject({
      sentence: expect.stringContaining("The last sync stopped before the end"),
      needsFullSync: false,
    });
  });
});
