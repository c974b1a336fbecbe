import { describe, expect, it } from "vitest";
import { foldText, spellWord, splitSearch } from "./search-words.ts";

describe("foldText", () => {
  it.each([
    ["Émilie Zoë", "emilie zoe"],
    ["emilie", "emilie"],
    ["30 min Ride", "30 min ride"],
  ])("makes of %s %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("splitSearch", () => {
  it("takes each word once, and eight at most", () => {
    expect(splitSearch("  Climb\tclimb  RIDE ")).toEqual(["climb", "ride"]);
    expect(splitSearch("a b c d e f g h i j")).toHaveLength(8);
    expect(splitSearch("  ")).toEqual([]);
  });
});

describe("spellWord", () => {
  it.each([
    ["ride", "30 min ride", [true, false, true]],
    ["rdie", "30 min ride", [false, true, false]],
    ["yiga", "60 min yoga", [false, false, true]],
    ["rid", "30 min row", [false, false, false]],
    ["oga.", "60 min yoga", [false, false, false]],
    ["a|b(", "a|bx", [false, false, true]],
    ["🚲ab", "a🚲b", [false, true, false]],
  ])("judges for “%s” a text such as “%s”", (word, text, expected) => {
    expect(spellWord(word).map((isHeldBy) => isHeldBy(text))).toEqual(expected);
  });
});
