import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";
import { decryptToken, encryptToken } from "./token-cipher.ts";

const first = `1:${randomBytes(32).toString("base64")}`;
const second = `2:${randomBytes(32).toString("base64")}`;
const purpose = "connection:42:access";

function useKeys(keys: string): void {
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", keys);
  forgetEnv();
}

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/none");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret that is long enough for the schema");
  useKeys(first);
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("encryptToken", () => {
  it("can be undone", () => {
    expect(decryptToken(encryptToken("eyJhbGciOi.ü.token", purpose), purpose)).toBe("eyJhbGciOi.ü.token");
  });

  it("never gives the same text twice", () => {
    expect(encryptToken("token", purpose)).not.toBe(encryptToken("token", purpose));
  });

  it("shows neither the token nor the purpose", () => {
    const text = encryptToken("token", purpose);
    expect(text).toMatch(/^v1\.1\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(text.split(".")[3] ?? "", "base64url").toString("utf8")).not.toContain("token");
  });

  it("uses the highest version, whatever the order", () => {
    useKeys(`${second},${first}`);
    expect(encryptToken("token", purpose)).toMatch(/^v1\.2\./);
  });

  it.each(["1:short", "no version", `1:${randomBytes(16).toString("base64")}`])(
    "refuses the key %s",
    (keys) => {
      useKeys(keys);
      expect(() => encryptToken("token", purpose)).toThrow(/SPINBACK_ENCRYPTION_KEYS/);
    },
  );
});

describe("decryptToken", () => {
  it("reads what an older key wrote", () => {
    const text = encryptToken("token", purpose);
    useKeys(`${first},${second}`);
    expect(decryptToken(text, purpose)).toBe("token");
  });

  it("says which key is missing", () => {
    const text = encryptToken("token", purpose);
    useKeys(second);
    expect(() => decryptToken(text, purpose)).toThrow(/no key of version 1/);
  });

  it("refuses another key of the same version", () => {
    const text = encryptToken("token", purpose);
    useKeys(`1:${randomBytes(32).toString("base64")}`);
    expect(() => decryptToken(text, purpose)).toThrow(AppError);
  });

  it("refuses the text of another row", () => {
    const text = encryptToken("token", purpose);
    expect(() => decryptToken(text, "connection:43:access")).toThrow(/doesn't fit/);
  });

  it("refuses a changed text", () => {
    const [format, version, nonce, sealed = ""] = encryptToken("token", purpose).split(".");
    const changed = (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1);
    expect(() => decryptToken([format, version, nonce, changed].join("."), purpose)).toThrow(/changed/);
  });

  it.each(["", "token", "v2.1.a.b", "v1.1.AAAA.BBBB"])("refuses %j", (text) => {
    expect(() => decryptToken(text, purpose)).toThrow(AppError);
  });
});
