import { hash } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { hashPassword, matchesPassword, needsRehash, unmatchableHash } from "./password.ts";

describe("passwords", () => {
  it("match their own hash only", async () => {
    const passwordHash = await hashPassword("correct horse battery");
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await matchesPassword(passwordHash, "correct horse battery")).toBe(true);
    expect(await matchesPassword(passwordHash, "correct horse battery ")).toBe(false);
  });

  it("match however the keyboard composes a letter", async () => {
    const passwordHash = await hashPassword("caf\u00e9 au lait");
    expect(await matchesPassword(passwordHash, "cafe\u0301 au lait")).toBe(true);
  });

  it("never match without a hash, and cost as much as with one", async () => {
    expect(await matchesPassword(null, "correct horse battery")).toBe(false);
    expect(needsRehash(unmatchableHash)).toBe(false);
  });

  it("are hashed again when the parameters have changed", async () => {
    expect(needsRehash(await hashPassword("correct horse battery"))).toBe(false);
    expect(needsRehash(await hash("correct horse battery", { memoryCost: 8_192 }))).toBe(true);
    expect(needsRehash(await hash("correct horse battery", { timeCost: 3 }))).toBe(true);
  });
});
