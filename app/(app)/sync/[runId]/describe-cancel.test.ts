import { describe, expect, it } from "vitest";
import { describeCancel } from "./describe-cancel.ts";
import { makeSnapshot } from "./testing/make-snapshot.ts";

describe("describeCancel", () => {
  it("says what is kept and what is left, whatever state it waits in", () => {
    const snapshot = makeSnapshot({
      phases: {
        discover: { done: 43 },
        summaries: { done: 4213 },
        rideDetails: { done: 1, queued: 2, failed: 5 },
        performanceGraphs: { done: 1204, queued: 2990, running: 8, waitingRetry: 11 },
      },
    });
    expect(describeCancel(snapshot)).toEqual([
      "What is here stays: 4,213 workouts, 1 class and 1,204 graphs.",
      "Left for later: 2 classes and 3,009 graphs.",
    ]);
  });

  it("says the same once the rest is cancelled", () => {
    const snapshot = makeSnapshot({ phases: { performanceGraphs: { done: 3, cancelled: 9 } } });
    expect(describeCancel(snapshot)).toEqual(["What is here stays: 3 graphs.", "Left for later: 9 graphs."]);
  });

  it("doesn't invent what isn't there", () => {
    expect(describeCancel(makeSnapshot())).toEqual(["Nothing has been fetched yet."]);
    expect(describeCancel(makeSnapshot({ phases: { summaries: { done: 12 } } }))).toEqual([
      "What is here stays: 12 workouts.",
    ]);
  });
});
