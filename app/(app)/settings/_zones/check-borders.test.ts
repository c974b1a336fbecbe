import { describe, expect, it } from "vitest";
import { checkBorders } from "./check-borders.ts";

describe("checkBorders", () => {
  it("reads four rising numbers", () => {
    expect(checkBorders(["120", " 140", "155", "240"])).toEqual({
      minBpm: [120, 140, 155, 240],
      problem: null,
    });
  });

  it.each([
    [["", "140", "155", "170"], 0, "Give a whole number from 40 to 240."],
    [["39", "140", "155", "170"], 0, "Give a whole number from 40 to 240."],
    [["120", "140.5", "155", "170"], 1, "Give a whole number from 40 to 240."],
    [["120", "140", "140", "170"], 2, "Give more than 140."],
    [["120", "140", "155", "241"], 3, "Give a whole number from 40 to 240."],
  ])("names the first that is wrong in %j", (texts, index, message) => {
    expect(checkBorders(texts)).toEqual({ minBpm: null, problem: { index, message } });
  });
});
