import { describe, expect, it } from "vitest";
import type { FailureGroup } from "@/lib/sync/failure-groups.ts";
import { groupByReason } from "./group-failures.ts";

function makeFailure(change: Partial<FailureGroup>): FailureGroup {
  return {
    kind: "performance_graph",
    reason: "peloton_error",
    reasonText: "Peloton answered with an error.",
    count: 1,
    lastFailedAt: "2026-11-24T12:00:00.000Z",
    ...change,
  };
}

describe("groupByReason", () => {
  it("joins the kinds that failed for the same reason, and puts what is worth another try first", () => {
    const groups = groupByReason([
      makeFailure({ kind: "ride_details", reason: "class_gone", count: 40 }),
      makeFailure({ count: 2 }),
      makeFailure({ kind: "ride_details", count: 3 }),
      makeFailure({ reason: "unreadable", count: 9 }),
    ]);
    expect(groups.map(({ reason, count, isFinal }) => [reason, count, isFinal])).toEqual([
      ["unreadable", 9, false],
      ["peloton_error", 5, false],
      ["class_gone", 40, true],
    ]);
    expect(groups[1]?.kinds).toEqual([
      { kind: "performance_graph", count: 2 },
      { kind: "ride_details", count: 3 },
    ]);
  });

  it("has a sentence for a reason that wasn't recorded", () => {
    const [group] = groupByReason([makeFailure({ reason: null, reasonText: null })]);
    expect(group).toMatchObject({ reason: null, text: "No reason was recorded.", isFinal: false });
  });

  it("tells apart a group whose items have failed again", () => {
    const [before] = groupByReason([makeFailure({})]);
    const [after] = groupByReason([makeFailure({ lastFailedAt: "2026-11-24T12:05:00.000Z" })]);
    expect(after?.revision).not.toBe(before?.revision);
  });
});
