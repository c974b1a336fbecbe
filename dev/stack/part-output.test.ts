import { describe, expect, it } from "vitest";
import { pickNoteworthy } from "./part-output.ts";

describe("pickNoteworthy", () => {
  it.each([
    ['{"level":50,"scope":"sync","msg":"no database"}', "sync: no database"],
    ['{"level":40,"msg":"slow"}', "slow"],
    ["⨯ Failed to compile", "⨯ Failed to compile"],
    ["Error: listen EADDRINUSE", "Error: listen EADDRINUSE"],
  ])("shows %s", (line, shown) => {
    expect(pickNoteworthy(line, false)).toBe(shown);
  });

  it.each(['{"level":30,"scope":"sync","msg":"done"}', "✓ Ready in 300ms", "  "])(
    "keeps quiet about %s",
    (line) => {
      expect(pickNoteworthy(line, false)).toBeUndefined();
    },
  );

  it("shows every plain line that was written as an error", () => {
    expect(pickNoteworthy("out of memory", true)).toBe("out of memory");
    expect(pickNoteworthy('{"level":30,"msg":"done"}', true)).toBeUndefined();
  });
});
