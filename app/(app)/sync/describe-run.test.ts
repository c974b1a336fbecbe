import { describe, expect, it } from "vitest";
import { describeEnd, describeOutcome, describeStart, describeStateReason } from "./describe-run.ts";

const run = { state: "completed", created: 0, updated: 0, failed: 0, left: 0 } as const;

describe("describeOutcome", () => {
  it("says what was found", () => {
    expect(describeOutcome(run)).toBe("Nothing new.");
    expect(describeOutcome({ ...run, created: 1 })).toBe("1 new workout.");
    expect(describeOutcome({ ...run, created: 4198, updated: 1015 })).toBe(
      "4,198 new workouts, 1,015 updated.",
    );
    expect(describeOutcome({ ...run, updated: 2 })).toBe("2 workouts updated.");
  });

  it("counts what could not be fetched", () => {
    expect(describeOutcome({ ...run, state: "completed_with_problems", created: 2, failed: 1 })).toBe(
      "2 new workouts. 1 item could not be fetched.",
    );
  });

  it("says that more may come while the run is active", () => {
    expect(describeOutcome({ ...run, state: "running", created: 500 })).toBe("So far: 500 new workouts.");
  });

  it("says what waits while the run stands still", () => {
    expect(describeOutcome({ ...run, state: "paused", created: 500, left: 1 })).toBe(
      "So far: 500 new workouts. 1 item is still to come.",
    );
  });

  it("says when a run ended early", () => {
    expect(describeOutcome({ ...run, state: "cancelled", created: 3 })).toBe(
      "It was cancelled. 3 new workouts.",
    );
    expect(describeOutcome({ ...run, state: "cancelled", created: 3, left: 3009 })).toBe(
      "It was cancelled. 3 new workouts. 3,009 items are left for later.",
    );
    expect(describeOutcome({ ...run, state: "failed" })).toBe("It stopped before the end. Nothing new.");
  });
});

describe("describeEnd", () => {
  it("leaves out the new workouts, which stand beside it", () => {
    expect(describeEnd({ state: "completed_with_problems", updated: 15, failed: 3, left: 0 })).toBe(
      "15 workouts updated. 3 items could not be fetched.",
    );
    expect(describeEnd({ state: "failed", updated: 0, failed: 0, left: 0 })).toBe(
      "It stopped before the end.",
    );
    expect(describeEnd({ state: "cancelled", updated: 0, failed: 0, left: 12 })).toBe(
      "It was cancelled. 12 items are left for later.",
    );
    expect(describeEnd({ state: "completed", updated: 0, failed: 0, left: 0 })).toBe(
      "Nothing else has changed.",
    );
  });
});

describe("describeStart", () => {
  it("says who started it and how thoroughly", () => {
    expect(describeStart({ trigger: "manual", mode: "incremental" }, "UTC")).toBe("Started by hand");
    expect(describeStart({ trigger: "schedule", mode: "full" }, "UTC")).toBe(
      "Started by schedule, reading everything again",
    );
  });

  it("says which days it is for, in the rider's own days", () => {
    const range = { from: "2026-01-01T05:00:00.000Z", to: "2026-03-01T04:59:59.999Z" };
    expect(describeStart({ trigger: "manual", mode: "range", range }, "America/New_York")).toBe(
      "Started by hand, only 1 Jan – 28 Feb 2026",
    );
  });
});

describe("describeStateReason", () => {
  it("never shows a bare code", () => {
    expect(describeStateReason("list_unavailable")).toContain("could not be read");
    expect(describeStateReason("something_else")).toBe("The reason was not recorded.");
    expect(describeStateReason(null)).toBe("The reason was not recorded.");
  });
});
