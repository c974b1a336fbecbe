import { describe, expect, it } from "vitest";
import {
  countDerived,
  countPages,
  countPhase,
  countSettled,
  countSummaries,
  type ItemCount,
} from "./count-items.ts";

const rows: ItemCount[] = [
  { kind: "performance_graph", state: "done", count: 7, derived: 5 },
  { kind: "performance_graph", state: "waiting_retry", count: 2, derived: 0 },
  { kind: "performance_graph", state: "failed", count: 1, derived: 0 },
  { kind: "ride_details", state: "queued", count: 5, derived: 0 },
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

function rejected(counts: { failed?: number; skipped?: number }) {
  const items = (["failed", "skipped"] as const).map((state) => ({
    kind: "workout" as const,
    state,
    count: counts[state] ?? 0,
    derived: 0,
  }));
  return countPhase(items, "workout");
}

describe("countSummaries", () => {
  const run = { listedCount: 300, upstreamTotal: 1000, isListingComplete: false, isActive: true };

  it("queues what Peloton says there is and what hasn't been listed", () => {
    expect(countSummaries(run, rejected({ failed: 2 }))).toMatchObject({
      queued: 698,
      done: 300,
      failed: 2,
      total: 1000,
    });
  });

  it("counts an unreadable entry that the rider ignores as skipped", () => {
    expect(countSummaries(run, rejected({ failed: 1, skipped: 1 }))).toMatchObject({
      queued: 698,
      done: 300,
      failed: 1,
      skipped: 1,
      total: 1000,
    });
  });

  it("never passes its total when the history grows while it is listed", () => {
    const grown = countSummaries({ ...run, listedCount: 1003 }, rejected({}));
    expect(grown).toMatchObject({ queued: 0, done: 1003, total: 1003 });
  });

  it("ends where an incremental listing ends", () => {
    expect(countSummaries({ ...run, isListingComplete: true }, rejected({}))).toMatchObject({
      queued: 0,
      total: 300,
    });
  });

  it("calls what a stopped run did not list cancelled", () => {
    expect(countSummaries({ ...run, isActive: false }, rejected({}))).toMatchObject({
      queued: 0,
      cancelled: 700,
      total: 1000,
    });
  });
});

describe("countPages", () => {
  const run = {
    readPageCount: 4,
    nextPage: 4,
    upstreamTotal: 1001,
    isListingComplete: false,
    isActive: true,
  };

  it("counts the pages that are left by Peloton's total", () => {
    expect(countPages(run)).toMatchObject({ done: 4, queued: 7, total: 11 });
  });

  it("never takes back a page when a listing begins again", () => {
    expect(countPages({ ...run, readPageCount: 11, nextPage: 0 })).toMatchObject({
      done: 11,
      queued: 11,
      total: 22,
    });
  });

  it("expects one page of an account that nobody has asked yet", () => {
    const unread = { ...run, readPageCount: 0, nextPage: 0, upstreamTotal: null };
    expect(countPages(unread)).toMatchObject({ done: 0, queued: 1, total: 1 });
    expect(countPages({ ...unread, isActive: false })).toMatchObject({ queued: 0, cancelled: 1, total: 1 });
  });

  it("has nothing left when the listing is complete", () => {
    expect(countPages({ ...run, isListingComplete: true })).toMatchObject({ done: 4, queued: 0, total: 4 });
  });
});

describe("countDerived", () => {
  it("adds up, with what has no power or no graph as skipped", () => {
    const graphs = countPhase(rows, "performance_graph");
    const { total, ...states } = countDerived(rows, graphs);
    expect(states).toMatchObject({ done: 5, queued: 2, skipped: 3, failed: 0 });
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(total).toBe(graphs.total);
  });
});
