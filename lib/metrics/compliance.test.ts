import { describe, expect, it } from "vitest";
import { isInTarget, readCompliance, type TargetStep } from "./compliance.ts";

const everySecond = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const step = (
  startSeconds: number,
  endSeconds: number,
  lower = 100,
  upper: number | null = 150,
): TargetStep => ({
  startSeconds,
  endSeconds,
  lower,
  upper,
  isUpperIncluded: true,
});

describe("readCompliance", () => {
  it("shares the targets' time, and says where it was kept", () => {
    const values = everySecond(100).map((second) => (second < 40 ? 120 : 160));
    const compliance = readCompliance({ sampleSeconds: everySecond(100), sampleEverySeconds: 1, values }, [
      step(20, 60),
    ]);
    expect(compliance).toMatchObject({ targetSeconds: 40, inTargetSeconds: 20, share: 0.5 });
    expect(compliance?.runs).toMatchObject([{ startSeconds: 20, endSeconds: 40 }]);
  });

  it("leaves gaps out of both", () => {
    const values = everySecond(10).map((second) => (second <= 5 ? null : 120));
    expect(
      readCompliance({ sampleSeconds: everySecond(10), sampleEverySeconds: 1, values }, [step(0, 11)]),
    ).toMatchObject({ targetSeconds: 5, share: 1 });
  });

  it("weighs samples with the time that they stand for", () => {
    const samples = { sampleSeconds: [1, 11, 21, 25], sampleEverySeconds: 10, values: [120, 120, 90, 90] };
    expect(readCompliance(samples, [step(0, 30)])).toMatchObject({ targetSeconds: 25, inTargetSeconds: 11 });
  });

  it("does not shade across a hole in the clock", () => {
    const samples = { sampleSeconds: [1, 2, 50, 51], sampleEverySeconds: 1, values: [120, 120, 120, 120] };
    expect(readCompliance(samples, [step(0, 60)])?.runs).toMatchObject([
      { startSeconds: 1, endSeconds: 3 },
      { startSeconds: 50, endSeconds: 52 },
    ]);
  });

  it("has no answer without a reading in a target", () => {
    const samples = { sampleSeconds: [1, 2], sampleEverySeconds: 1, values: [null, 120] };
    expect(readCompliance(samples, [])).toBeNull();
    expect(readCompliance(samples, [step(0, 2)])).toBeNull();
  });
});

describe("isInTarget", () => {
  it("includes a range's last number, but not the first watt of the next zone", () => {
    expect(isInTarget(150, step(0, 1))).toBe(true);
    expect(isInTarget(150, { ...step(0, 1), isUpperIncluded: false })).toBe(false);
    expect(isInTarget(900, step(0, 1, 300, null))).toBe(true);
    expect(isInTarget(99, step(0, 1))).toBe(false);
  });
});
