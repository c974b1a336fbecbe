import { describe, expect, it } from "vitest";
import { makeSync } from "../testing/measurements.ts";
import { describeFirstSyncs } from "./first-sync-rows.ts";
import type { Row } from "./row.ts";

const cores = 2;

function find(rows: Row[], start: string): Row {
  const row = rows.find(({ what }) => what.startsWith(start));
  if (!row) throw new Error(`there is no row "${start}"`);
  return row;
}

describe("describeFirstSyncs", () => {
  it("compares the requests with the fewest that do", () => {
    const [row] = describeFirstSyncs([makeSync()], cores);
    expect(row).toEqual({
      what: "requests of a first sync, 4,213 workouts of 1,857 classes",
      target: "≤ 6,118, none twice, nothing lost",
      measured: "6,113, 0 twice, 0 lost",
      ratio: 1,
      isReached: true,
    });
  });

  it.each([
    ["more requests than needed", { requests: 6_119 }, {}],
    ["a request made twice", { duplicateCount: 1 }, {}],
    ["something lost", {}, { lostCount: 1 }],
  ])("marks %s", (_what, served, differences) => {
    const sync = makeSync();
    const rows = describeFirstSyncs(
      [{ ...sync, ...differences, served: { ...sync.served, ...served } }],
      cores,
    );
    expect(rows[0]?.isReached).toBe(false);
  });

  it("sets the pace against what all cores could do, the simulator's share included", () => {
    const row = find(describeFirstSyncs([makeSync()], cores), "processed");
    expect(row).toMatchObject({ measured: "200 items/s", ratio: 1, isReached: true });
    const slow = find(describeFirstSyncs([makeSync({ seconds: 60 })], cores), "processed");
    expect(slow).toMatchObject({ measured: "100 items/s", ratio: 0.5, isReached: false });
  });

  it("leaves the simulator out of the CPU per item", () => {
    const row = find(describeFirstSyncs([makeSync()], cores), "CPU per item, 4,213");
    expect(row.measured).toBe("8.0 ms: app 5.0, engine 0.5, database 2.5 (and the simulator 2.0)");
    expect(row.isReached).toBe(true);
  });

  it("tells how the largest compares with the smallest, when there are two", () => {
    const small = makeSync({ workouts: 1_000 });
    const large = makeSync({
      workouts: 12_000,
      cpuMsPerItem: { app: 6, engine: 0.5, postgres: 3.5, simulator: 2 },
    });
    const row = find(describeFirstSyncs([small, large], cores), "CPU per item at 12,000");
    expect(row).toMatchObject({ measured: "1.25", isReached: false });
    expect(describeFirstSyncs([small], cores).some(({ what }) => what.includes("÷ at"))).toBe(false);
  });

  it("takes the press of the rider that the target speaks of, and memory of the largest", () => {
    const rows = describeFirstSyncs(
      [makeSync(), makeSync({ workouts: 12_000, pressMs: 9_000, appPeakBytes: 401 * 1024 ** 2 })],
      cores,
    );
    expect(find(rows, "`POST /api/sync`, 4,213")).toMatchObject({
      measured: "1,600 ms, 900 visible",
      isReached: true,
    });
    expect(find(rows, "app memory")).toMatchObject({ measured: "401 MB", isReached: false });
  });
});
