import { describe, expect, it } from "vitest";
import { describePhase, describeStates } from "./describe-phase.ts";
import { countPhase } from "./testing/make-snapshot.ts";

describe("a phase in words", () => {
  const counts = countPhase({ done: 1204, running: 8, queued: 2990, waitingRetry: 7, skipped: 1, failed: 3 });

  it("leaves out what there is none of", () => {
    expect(describeStates(counts)).toEqual([
      "1,204 done",
      "8 running",
      "2,990 queued",
      "7 waiting for another try",
      "1 skipped",
      "3 failed",
    ]);
    expect(describeStates(countPhase())).toEqual([]);
  });

  it("names numbers that add up to the total", () => {
    const named = describeStates(counts).map((words) => Number.parseInt(words.replace(",", ""), 10));
    expect(named.reduce((sum, count) => sum + count, 0)).toBe(counts.total);
  });

  it("says how much is settled, however it went", () => {
    expect(describePhase(counts, ["graph", "graphs"])).toBe("1,208 of 4,213 graphs");
    expect(describePhase(countPhase({ done: 2, cancelled: 8 }), ["graph", "graphs"])).toBe("2 of 10 graphs");
    expect(describePhase(countPhase({ queued: 1 }), ["page", "pages"])).toBe("0 of 1 page");
  });
});
