import { describe, expect, it } from "vitest";
import { resampleToSeconds } from "./resample.ts";

const clock = (sampleSeconds: number[], sampleEverySeconds = 1) => ({ sampleSeconds, sampleEverySeconds });

describe("resampleToSeconds", () => {
  it("keeps one reading a second as it is", () => {
    expect(resampleToSeconds(clock([1, 2, 3]), [10, 20, 30], 3)).toEqual([null, 10, 20, 30]);
    expect(resampleToSeconds(clock([0, 1, 2]), [10, 20, 30], 2)).toEqual([10, 20, 30]);
  });

  it("lets every fifth sample stand for the seconds before it, the last one for fewer", () => {
    const bySecond = resampleToSeconds(clock([1, 6, 11, 13], 5), [10, 20, 30, 40], 13);
    expect(bySecond).toEqual([null, 10, 20, 20, 20, 20, 20, 30, 30, 30, 30, 30, 40, 40]);
  });

  it("leaves a late start and a hole in the clock empty", () => {
    expect(resampleToSeconds(clock([4, 5, 9]), [10, 20, 30], 9)).toEqual([
      null,
      null,
      null,
      null,
      10,
      20,
      null,
      null,
      null,
      30,
    ]);
  });

  it("bridges a clock that counts in twos", () => {
    expect(resampleToSeconds(clock([2, 4, 6]), [10, 20, 30], 6)).toEqual([null, 10, 10, 20, 20, 30, 30]);
  });

  it("keeps a gap a gap and cuts at the end", () => {
    expect(resampleToSeconds(clock([5, 10, 15], 5), [10, null, 30], 12)).toEqual([
      null,
      10,
      10,
      10,
      10,
      10,
      null,
      null,
      null,
      null,
      null,
      30,
      30,
    ]);
  });
});
