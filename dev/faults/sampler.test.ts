import { describe, expect, it } from "vitest";
import type { DemoSnapshot } from "../stack/demo-client.ts";
import { checkSnapshot, compareSnapshots } from "./sampler.ts";

function makeSnapshot(change: Partial<DemoSnapshot> = {}): DemoSnapshot {
  const phase = {
    queued: 3,
    running: 1,
    waitingRetry: 0,
    done: 4,
    skipped: 1,
    failed: 1,
    cancelled: 0,
    total: 10,
  };
  return {
    runId: "run",
    state: "running",
    stateReason: null,
    isActive: true,
    etaSeconds: null,
    throttle: null,
    progress: { done: 6, total: 10, percent: 60 },
    phases: { discover: { queued: 0, done: 2, total: 2 }, rideDetails: phase },
    ...change,
  };
}

describe("checkSnapshot", () => {
  it("has nothing to say about a snapshot that adds up", () => {
    expect(checkSnapshot(makeSnapshot())).toEqual([]);
  });

  it("finds states that don't add up to their total", () => {
    const phases = { rideDetails: { queued: 3, done: 6, total: 10 } };
    expect(checkSnapshot(makeSnapshot({ phases }))).toEqual([
      "rideDetails: the states add up to 9, and the total is 10",
    ]);
  });

  it("finds more done than there is, and done that isn't what is settled", () => {
    expect(checkSnapshot(makeSnapshot({ progress: { done: 11, total: 10, percent: 99 } }))).toEqual([
      "progress.done is 11, and 6 are settled",
      "11 of 10 are done",
    ]);
  });

  it("finds 100 % that is said too early", () => {
    expect(checkSnapshot(makeSnapshot({ progress: { done: 6, total: 10, percent: 100 } }))).toEqual([
      "100 % with something left",
    ]);
  });

  it("finds a snapshot that is too big", () => {
    expect(checkSnapshot({ ...makeSnapshot(), lastResults: "x".repeat(5000) })[0]).toMatch(
      /^a snapshot of 5\d\d\d bytes$/,
    );
  });
});

describe("compareSnapshots", () => {
  it("finds what was done and isn't any more", () => {
    const later = makeSnapshot({ phases: { rideDetails: { done: 3, total: 10 } } });
    expect(compareSnapshots(makeSnapshot(), later)).toEqual(["rideDetails: done fell from 4 to 3"]);
    expect(compareSnapshots(later, makeSnapshot())).toEqual([]);
  });
});
