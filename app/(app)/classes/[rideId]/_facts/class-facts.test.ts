import { describe, expect, it } from "vitest";
import { listClassFacts } from "./class-facts.ts";

describe("listClassFacts", () => {
  it("tells what is known", () => {
    expect(
      listClassFacts({
        durationSeconds: 1800,
        classTypes: [
          { id: "1", name: "Climb" },
          { id: "2", name: "Music" },
        ],
        difficultyEstimate: 7.86,
        originalAiredAt: new Date("2026-01-02T03:00:00Z"),
        targetMetrics: { spans: [], expectedOutputKj: { lower: 179.6, upper: 240 }, paceIntensities: [] },
      }),
    ).toEqual([
      { label: "Length", value: "30 min" },
      { label: "Kind", value: "Climb, Music" },
      { label: "Difficulty", value: "7.9 of 10" },
      { label: "First aired", value: "Fri 2 Jan 2026" },
      { label: "Expected output", value: "180–240 kJ" },
    ]);
  });

  it("tells nothing of a class whose details are on their way", () => {
    expect(
      listClassFacts({
        durationSeconds: null,
        classTypes: null,
        difficultyEstimate: null,
        originalAiredAt: null,
        targetMetrics: null,
      }),
    ).toEqual([]);
  });
});
