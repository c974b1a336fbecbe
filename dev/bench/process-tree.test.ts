import { describe, expect, it } from "vitest";
import { parseStat, readTreeCpuMs, readTreePeakBytes, sumTree } from "./process-tree.ts";

describe("parseStat", () => {
  it("adds up its own time and that of ended children, whatever its name", () => {
    const line =
      "4242 (next-server (v1) x) S 17 4242 4242 0 -1 4194304 9 8 7 6 150 25 40 5 20 0 11 0 99 1000 200";
    expect(parseStat(line)).toEqual({ pid: 4242, parentPid: 17, cpuMs: 2_200 });
  });
});

describe("sumTree", () => {
  const all = [
    { pid: 1, parentPid: 0, cpuMs: 1 },
    { pid: 2, parentPid: 1, cpuMs: 10 },
    { pid: 3, parentPid: 2, cpuMs: 100 },
    { pid: 4, parentPid: 1, cpuMs: 1_000 },
  ];

  it("takes a process with all that are below it, and no others", () => {
    expect(sumTree(2, all, (one) => one.cpuMs)).toBe(110);
    expect(sumTree(1, all, (one) => one.cpuMs)).toBe(1_111);
  });

  it("is nothing for a process that is gone", () => {
    expect(sumTree(5, all, (one) => one.cpuMs)).toBe(0);
  });
});

describe.runIf(process.platform === "linux")("this process", () => {
  it("has used processor time and memory", () => {
    expect(readTreeCpuMs(process.pid)).toBeGreaterThan(0);
    expect(readTreePeakBytes(process.pid)).toBeGreaterThan(10 * 1024 ** 2);
  });
});
