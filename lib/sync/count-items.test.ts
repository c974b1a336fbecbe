import { describe, expect, it } from "vitest";
import { countDiscovery, countPhase, countSettled, type ItemCount } from "./count-items.ts";

const rows: ItemCount[] = [
  { kind: "performance_graph", state: "done", count: 7 },
  { kind: "performance_graph", state: "waiting_retry", count: 2 },
  { kind: "performance_graph", state: "failed", count: 1 },
  { kind: "ride_details", state: "queued", count: 5 },
];

describe("countPhase", () => {
  it("adds up to its total and leaves other kinds out", () => {
    const { total, ...states } = countPhase(rows, "performance_graph");
    expect(states).toEqual({
      queued: 0,
      running: 0,
      waitingRetry: 2,
      done: 7,
      skipped: 0,
      failed: 1,
      cancelled: 0,
    });
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it("counts as settled only what doesn't move by itself", () => {
    expect(countSettled(countPhase(rows, "performance_graph"))).toBe(8);
    expect(countSettled(countPhase(rows, "ride_details"))).toBe(0);
  });
});

describe("countDiscovery", () => {
  const run = { listedCount: 300, upstreamTotal: 1000, isListingComplete: false, isActive: true };

  it("queues what Peloton says there is and what hasn't been listed", () => {
    expect(countDiscovery(run, 2)).toMatchObject({ queued: 698, done: 300, failed: 2, total: 1000 });
  });

  it("never passes its total when the history grows while it is listed", () => {
    const grown = countDiscovery({ ...run, listedCount: 1003 }, 0);
    expect(grown).toMatchObject({ queued: 0, done: 1003, total: 1003 });
  });

  it("ends where an incremental listing ends", () => {
    expect(countDiscovery({ ...run, isListingComplete: true }, 0)).toMatchObject({ queued: 0, total: 300 });
  });

  it("calls what a stopped run did not list cancelled", () => {
    expect(countDiscovery({ ...run, isActive: false }, 0)).toMatchObject({
      queued: 0,
      cancelled: 700,
      total: 1000,
    });
  });
});
