import * as fc from "fast-check";
import { expect, it } from "vitest";
import { packClock, unpackClock } from "./sample-clock.ts";

it("gives back any clock as it was", () => {
  const even = fc
    .record({
      start: fc.integer({ min: 0, max: 600 }),
      count: fc.nat(50),
      every: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ start, count, every }) => ({
      every,
      seconds: Array.from({ length: count }, (_, index) => start + index * every),
    }));
  const any = fc.record({ every: fc.integer({ min: 1, max: 60 }), seconds: fc.array(fc.nat(4_000)) });
  fc.assert(
    fc.property(fc.oneof(even, any), ({ every, seconds }) => {
      expect(unpackClock(packClock(seconds, every), every)).toEqual(seconds);
    }),
  );
});

it("stores an even clock without its seconds, and one with a hole whole", () => {
  expect(packClock([7, 8, 9], 1)).toEqual({ sampleSeconds: [], sampleStartSeconds: 7, sampleCount: 3 });
  expect(packClock([7, 8, 10], 1).sampleSeconds).toEqual([7, 8, 10]);
});
