import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { ensureSecrets } from "./secrets.ts";

const env = { NODE_ENV: "test" as const };

describe("ensureSecrets", () => {
  it("makes secrets once and gives the same ones afterwards", () => {
    const directory = makeTemporaryDirectory();
    const first = ensureSecrets(directory, env);
    expect(first.NEXTAUTH_SECRET.length).toBeGreaterThanOrEqual(32);
    expect(Buffer.from(first.SPINBACK_ENCRYPTION_KEYS.replace("1:", ""), "base64")).toHaveLength(32);
    expect(first.SPINBACK_ENGINE_TOKEN.length).toBeGreaterThanOrEqual(32);
    expect(ensureSecrets(directory, env)).toEqual(first);
  });

  it("keeps them where only their owner reads", () => {
    const directory = makeTemporaryDirectory();
    ensureSecrets(directory, env);
    expect(statSync(path.join(directory, "secrets.env")).mode & 0o777).toBe(0o600);
  });

  it("prefers the environment and doesn't store what is given there", () => {
    const directory = makeTemporaryDirectory();
    const given = "given in the environment, long enough";
    expect(ensureSecrets(directory, { ...env, NEXTAUTH_SECRET: given }).NEXTAUTH_SECRET).toBe(given);
    expect(readFileSync(path.join(directory, "secrets.env"), "utf8")).not.toContain("NEXTAUTH_SECRET");
  });

  it("adds what is missing and leaves the rest of the file as it is", () => {
    const directory = makeTemporaryDirectory();
    writeFileSync(path.join(directory, "secrets.env"), "NEXTAUTH_SECRET=kept\nMINE=also kept\n");
    expect(ensureSecrets(directory, env).NEXTAUTH_SECRET).toBe("kept");
    expect(readFileSync(path.join(directory, "secrets.env"), "utf8")).toContain('MINE="also kept"');
  });
});
