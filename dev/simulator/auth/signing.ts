import { createHmac, timingSafeEqual } from "node:crypto";

/** Tokens are signed, not stored, so that those handed out before a restart still work. */
const signingKey = "the simulator guards nothing";

/** A JWT with the simulator's signature. */
export function signJwt(claims: object): string {
  return `${encode({ alg: "HS256", typ: "JWT" })}.${signClaims(claims)}`;
}

/** The claims of a JWT that the simulator signed; null for anything else. */
export function readJwt(token: string): unknown {
  const [, payload, signature] = token.split(".");
  return readClaims(`${payload}.${signature}`);
}

export function signClaims(claims: object): string {
  const payload = encode(claims);
  return `${payload}.${signatureOf(payload)}`;
}

/** The claims behind a signature of the simulator; null for anything else. */
export function readClaims(signed: string): unknown {
  const [payload = "", signature = ""] = signed.split(".");
  const expected = Buffer.from(signatureOf(payload));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function signatureOf(payload: string): string {
  return createHmac("sha256", signingKey).update(payload).digest("base64url");
}
