import { createHash, randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID: sorts by the time it was made. */
export function createId(): string {
  return encodeTime(Date.now()) + encodeBytes(randomBytes(16));
}

/** The id of an event sent without one: the same seed gives the same id, so that a repeated request adds nothing. */
export function createSeededId(seed: string, index: number): string {
  const [millis] = seed.split(",");
  const digest = createHash("sha256").update(`${seed}:${index}`).digest();
  return encodeTime(Number(millis) || Date.now()) + encodeBytes(digest.subarray(0, 16));
}

/** The SDK wants a UUID for a function; its id always gives the same one. */
export function createFunctionUuid(functionId: string): string {
  const hex = createHash("sha256").update(functionId).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

function encodeTime(timeMs: number): string {
  let rest = timeMs;
  let text = "";
  for (let position = 0; position < 10; position++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join("");
}
