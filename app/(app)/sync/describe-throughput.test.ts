import { describe, expect, it } from "vitest";
import { describeThroughput } from "./describe-throughput.ts";

const startedAt = "2026-11-24T08:00:00.000Z";
const afterFourMinutes = "2026-11-24T08:04:00.000Z";

describe("describeThroughput", () => {
  it("names the busiest slice as a rate", () => {
    const throughput = [10, 62, 30, 0];
    expect(describeThroughput({ throughput, startedAt, finishedAt: afterFourMinutes })).toBe(
      "up to 62 a minute",
    );
    const slices = Array.from({ length: 24 }, (_, index) => (index === 3 ? 103 : 40));
    expect(describeThroughput({ throughput: slices, startedAt, finishedAt: afterFourMinutes })).toBe(
      "up to 618 a minute",
    );
  });

  it("doesn't make a rate of a few seconds", () => {
    const finishedAt = "2026-11-24T08:00:03.000Z";
    expect(describeThroughput({ throughput: [0, 24], startedAt, finishedAt })).toBe("24 items in one go");
  });

  it("counts while the run is active", () => {
    expect(describeThroughput({ throughput: [1, 0], startedAt, finishedAt: null })).toBe("1 item so far");
  });

  it("has nothing to say of a run that fetched nothing", () => {
    expect(describeThroughput({ throughput: [], startedAt, finishedAt: afterFourMinutes })).toBeNull();
  });
});
