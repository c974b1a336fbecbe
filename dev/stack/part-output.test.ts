import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { followOutput, pickNoteworthy } from "./part-output.ts";

describe("followOutput", () => {
  it("writes no secret anywhere", async () => {
    const logFile = path.join(makeTemporaryDirectory(), "app.log");
    const shown: string[] = [];
    const script = "console.log('GET /a?token=s3cret&b=1'); console.error('s3cret s3cret')";
    const child = spawn(process.execPath, ["-e", script]);
    const readLastLines = followOutput(child, {
      name: "app",
      logFile,
      detail: "all",
      secret: "s3cret",
      print: (line) => shown.push(line),
    });
    await expect.poll(() => readFileSync(logFile, "utf8").split("\n")).toHaveLength(3);
    const texts = [readFileSync(logFile, "utf8"), shown.join("\n"), readLastLines()];
    for (const text of texts) expect(text).not.toContain("s3cret");
    for (const text of texts) expect(text).toContain("GET /a?token=…&b=1");
  });
});

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
