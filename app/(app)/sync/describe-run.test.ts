import { describe, expect, it } from "vitest";
import { describeEnd, describeOutcome, describeStart, describeStateReason } from "./describe-run.ts";

const run = {
  state: "completed",
  created: 0,
  updated: 0,
  fetched: { graphs: 0, classes: 0 },
  failed: 0,
  left: 0,
} as const;

describe("describeOutcome", () => {
  it("says what was found", () => {
    expect(describeOutcome(run)).toBe("Nothing new.");
    expect(describeOutcome({ ...run, created: 1 })).toBe("1 new workout.");
    expect(describeOutcome({ ...run, created: 4198, updated: 1015 })).toBe(
      "4,198 new workouts, 1,015 updated.",
    );
    expect(describeOutcome({ ...run, updated: 2 })).toBe("2 workouts updated.");
  });

  it("counts what was fetched, also when no workout is new", () => {
    const fetched = { graphs: 3009, classes: 900 };
    expect(describeOutcome({ ...run, fetched })).toBe("3,009 graphs and 900 classes fetched.");
    expect(describeOutcome({ ...run, updated: 2, fetched: { graphs: 1, classes: 0 } })).toBe(
      "2 workouts updated. 1 graph fetched.",
    );
    expect(describeOutcome({ ...run, created: 1, fetched: { graphs: 0, classes: 1 } })).toBe(
      "1 new workout. 1 class fetched.",
    );
    expect(describeOutcome({ ...run, fetched: { items: 3909 } })).toBe("3,909 items fetched.");
    expect(describeOutcome({ ...run, fetched: { items: 0 } })).toBe("Nothing new.");
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
    expect(describeEnd({ ...run, state: "completed_with_problems", updated: 15, failed: 3 })).toBe(
      "15 workouts updated. 3 items could not be fetched.",
    );
    expect(describeEnd({ ...run, state: "failed" })).toBe("It stopped before the end.");
    expect(describeEnd({ ...run, state: "cancelled", left: 12 })).toBe(
      "It was cancelled. 12 items are left for later.",
    );
    expect(describeEnd(run)).toBe("Nothing else has changed.");
  });

  it("doesn't say that nothing else has changed of a run that fetched", () => {
    expect(describeEnd({ ...run, fetched: { graphs: 3009, classes: 900 } })).toBe(
      "3,009 graphs and 900 classes fetched.",
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
