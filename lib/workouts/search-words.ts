const mostWords = 8;

/** Lower case and without accents: "Émilie" → "emilie". */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();
}

/** The search's words, folded; those past the eighth are left out. */
export function splitSearch(search: string): string[] {
  return [...new Set(foldText(search).split(/\s+/).filter(Boolean))].slice(0, mostWords);
}

/** Whether a folded text holds the word: first as it is, then with two neighbours swapped, then with one wrong letter. */
export function spellWord(word: string): ((foldedText: string) => boolean)[] {
  const swapped = swapNeighbours(word);
  const almost = replaceOneLetter(word);
  return [
    (text) => text.includes(word),
    (text) => swapped.some((spelling) => text.includes(spelling)),
    (text) => almost?.test(text) ?? false,
  ];
}

/** The words that come of swapping two neighbouring letters: "rdie" → "drie", "ride", "rdei". */
function swapNeighbours(word: string): string[] {
  const letters = Array.from(word);
  return letters.slice(1).map((letter, index) => {
    const swapped = letters.with(index, letter).with(index + 1, letters[index] ?? "");
    return swapped.join("");
  });
}

/** Matches where a word begins like this one but for a letter; null for one that is too short to tell. */
function replaceOneLetter(word: string): RegExp | null {
  const letters = Array.from(word, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`));
  if (letters.length < 4) return null;
  const spellings = letters.map((_, index) => letters.with(index, String.raw`[\p{L}\p{N}]`).join(""));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${spellings.join("|")})`, "u");
}
