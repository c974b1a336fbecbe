import { describe, expect, it } from "vitest";
import { formatTable } from "./table.ts";

describe("formatTable", () => {
  it("writes Markdown with a mark for each target", () => {
    const row = { what: "pace", target: "≥ 1", measured: "2", ratio: 1.234, isReached: true };
    expect(
      formatTable([
        row,
        { ...row, isReached: false, ratio: null },
        { ...row, target: null, isReached: null },
      ]),
    ).toEqual([
      "| what | target | measured | ÷ physical limit |  |",
      "| --- | --- | --- | --- | --- |",
      "| pace | ≥ 1 | 2 | 1.23 | ✔ |",
      "| pace | ≥ 1 | 2 |  | ✖ |",
      "| pace |  | 2 | 1.23 |  |",
    ]);
  });
});
