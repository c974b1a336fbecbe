import { describe, expect, it } from "vitest";
import { parsePlanSegments } from "./plan-parts.ts";

function makeSegment(parts: [name: string, seconds: number][]) {
  return {
    name: "Strength",
    startSeconds: 0,
    durationSeconds: 600,
    iconSlug: null,
    parts: parts.map(([name, durationSeconds]) => ({
      name,
      type: name === "Rest" ? "rest" : "movement",
      startSeconds: 0,
      durationSeconds,
    })),
  };
}

describe("parsePlanSegments", () => {
  it("folds what repeats into rounds, though the last part is cut short", () => {
    const round: [string, number][] = [
      ["Squat", 40],
      ["Rest", 20],
    ];
    const cut: [string, number] = ["Rest", 12];
    const [segment] = parsePlanSegments([makeSegment([...round, ...round, ["Squat", 40], cut])]);
    expect(segment).toMatchObject({
      rounds: 3,
      parts: [
        { name: "Squat", isRest: false, durationSeconds: 40 },
        { name: "Rest", isRest: true, durationSeconds: 20 },
      ],
    });
  });

  it.each<[string, [string, number][]]>([
    [
      "one of another length",
      [
        ["Squat", 40],
        ["Squat", 60],
        ["Squat", 40],
      ],
    ],
    [
      "another movement",
      [
        ["Squat", 40],
        ["Row", 40],
      ],
    ],
    ["a single part", [["Squat", 40]]],
  ])("leaves %s as it is", (_, parts) => {
    const [segment] = parsePlanSegments([makeSegment(parts)]);
    expect(segment?.rounds).toBe(1);
    expect(segment?.parts).toHaveLength(parts.length);
  });

  it("is in the order of the class, and empty when nothing is known", () => {
    const segments = [
      { ...makeSegment([]), name: "Cool down", startSeconds: 500 },
      { ...makeSegment([]), name: "Warm-up" },
    ];
    expect(parsePlanSegments(segments).map(({ name }) => name)).toEqual(["Warm-up", "Cool down"]);
    expect(parsePlanSegments(null)).toEqual([]);
  });
});
