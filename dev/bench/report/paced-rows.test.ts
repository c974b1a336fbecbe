import { describe, expect, it } from "vitest";
import { makeSync } from "../testing/measurements.ts";
import { describePacedSync } from "./paced-rows.ts";

const pace = { ratePerSecond: 20, burst: 10 };
const served = { requests: 1_000, refused: 0, duplicateCount: 0, maxRequestsInAnySecond: 30 };

describe("describePacedSync", () => {
  it("reaches all targets at the limits", () => {
    const rows = describePacedSync(makeSync({ served, seconds: 52.5 }), pace);
    expect(rows.map((row) => row.isReached)).toEqual([true, true, true, true]);
    expect(rows[0]).toMatchObject({ ratio: 1.05, measured: "1,000 requests in 52.5 s" });
  });

  it.each([
    ["a sync that dawdles", 0, { seconds: 53 }, {}],
    ["too many in a second", 1, {}, { maxRequestsInAnySecond: 31 }],
    ["a refusal", 2, {}, { refused: 1 }],
    ["a loss", 3, { lostCount: 1 }, {}],
    ["a retry", 3, { retriedCount: 1 }, {}],
  ])("marks %s", (_what, index, differences, servedDifferences) => {
    const sync = makeSync({ seconds: 50, ...differences, served: { ...served, ...servedDifferences } });
    const reached = describePacedSync(sync, pace).map((row) => row.isReached);
    expect(reached).toEqual([0, 1, 2, 3].map((row) => row !== index));
  });
});
