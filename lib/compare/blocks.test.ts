import { describe, expect, it } from "vitest";
import type { Segment } from "@/lib/rides/stored-facts.ts";
import { cutBlocks } from "./blocks.ts";

const segment = (name: string, startSeconds: number, durationSeconds: number): Segment => ({
  name,
  iconSlug: null,
  metricsType: "cycling",
  startSeconds,
  durationSeconds,
  intensityMets: null,
  isDrill: false,
});

const edges = (endSeconds: number) =>
  cutBlocks([segment("Cycling", 0, 1800)], endSeconds).map((block) => block.endSeconds);

describe("cutBlocks", () => {
  it("takes the parts of the class, cut at the shared end", () => {
    const segments = [segment("Warmup", 0, 300), segment("Climb", 300, 600), segment("Cool Down", 900, 60)];
    expect(cutBlocks(segments, 800)).toEqual([
      { name: "Warmup", startSeconds: 0, endSeconds: 300 },
      { name: "Climb", startSeconds: 300, endSeconds: 800 },
    ]);
  });

  it("cuts a long part into stretches of five minutes that keep its name", () => {
    const blocks = cutBlocks([segment("Warmup", 0, 660), segment("Climb", 660, 600)], 1260);
    expect(blocks).toEqual([
      { name: "Warmup", startSeconds: 0, endSeconds: 300 },
      { name: "Warmup", startSeconds: 300, endSeconds: 600 },
      { name: "Warmup", startSeconds: 600, endSeconds: 660 },
      { name: "Climb", startSeconds: 660, endSeconds: 1260 },
    ]);
  });

  it("cuts five minutes where a class has one part or none, and adds a short rest to the last", () => {
    expect(edges(900)).toEqual([300, 600, 900]);
    expect(edges(930)).toEqual([300, 600, 930]);
    expect(edges(960)).toEqual([300, 600, 900, 960]);
    expect(edges(40)).toEqual([40]);
  });
});
