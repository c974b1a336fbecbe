export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  between(min: number, max: number): number;
  /** both ends included */
  integer(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  pickWeighted<T extends { readonly weight: number }>(items: readonly T[]): T;
  /** a triangle around 0 with standard deviation 1; cheap, and never beyond 2.45 */
  noise(): number;
}

/** The same seed always gives the same sequence (mulberry32). */
export function createRandom(seed: string): Random {
  let state = hashSeed(seed);

  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  return {
    next,
    between: (min, max) => min + (max - min) * next(),
    integer: (min, max) => min + Math.floor((max - min + 1) * next()),
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, Math.floor(next() * items.length)),
    pickWeighted: (items) => pickWeighted(items, next()),
    noise: () => (next() + next() - 1) * 2.449,
  };
}

/** A stable id in Peloton's form: 32 lower-case hex digits. */
export function makeId(...parts: readonly (string | number)[]): string {
  return hash128(parts.join("/"))
    .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("");
}

/** The item at an index that is known to exist; throws when it doesn't. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} among ${items.length}`);
  return item;
}

function pickWeighted<T extends { readonly weight: number }>(items: readonly T[], position: number): T {
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  let left = position * total;
  for (const item of items) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return itemAt(items, items.length - 1);
}

/** Cyrb128: no secrecy, but ten times faster than a digest, and histories need tens of thousands. */
function hash128(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}

function hashSeed(seed: string): number {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return state | 0;
}
