import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { getEnv } from "@/lib/env.ts";
import { AppError } from "@/lib/errors.ts";

const algorithm = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

interface Keyring {
  newest: { version: number; key: Buffer };
  byVersion: Map<number, Buffer>;
}

/**
 * Encrypts to `v1.<key version>.<nonce>.<ciphertext and tag>` (base64url). `purpose` names the row and column that the text
 * is for: it can't be decrypted in the place of another.
 */
export function encryptToken(token: string, purpose: string): string {
  const { version, key } = readKeyring().newest;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(token, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return ["v1", version, nonce.toString("base64url"), sealed.toString("base64url")].join(".");
}

/** Throws `AppError` internal when the key is gone, or the text is damaged or belongs elsewhere. */
export function decryptToken(text: string, purpose: string): string {
  const [format, version, nonceText, sealedText] = text.split(".");
  if (format !== "v1" || !version || !nonceText || !sealedText) throw unreadable("its format is unknown");
  const key = readKeyring().byVersion.get(Number(version));
  if (!key) throw unreadable(`SPINBACK_ENCRYPTION_KEYS has no key of version ${version}`);
  const sealed = Buffer.from(sealedText, "base64url");
  try {
    const decipher = createDecipheriv(algorithm, key, Buffer.from(nonceText, "base64url"), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(-tagBytes));
    return decipher.update(sealed.subarray(0, -tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch (cause) {
    throw unreadable(`the key of version ${version} doesn't fit, or the text was changed`, cause);
  }
}

function readKeyring(): Keyring {
  const byVersion = new Map(getEnv().SPINBACK_ENCRYPTION_KEYS.split(",").map(readKey));
  const version = Math.max(...byVersion.keys());
  const key = byVersion.get(version);
  if (!key) throw badKeys();
  return { newest: { version, key }, byVersion };
}

function readKey(entry: string): [number, Buffer] {
  const match = /^\s*(\d+):([A-Za-z0-9+/=_-]+)\s*$/.exec(entry);
  const key = Buffer.from(match?.[2] ?? "", "base64");
  if (!match || key.length !== keyBytes) throw badKeys();
  return [Number(match[1]), key];
}

function badKeys(): AppError {
  return new AppError("internal", {
    userMessage: "Peloton sign-ins can't be kept safe here at the moment.",
    logMessage: "SPINBACK_ENCRYPTION_KEYS must be like 1:<base64 of 32 bytes>, several separated by commas",
  });
}

function unreadable(why: string, cause?: unknown): AppError {
  return new AppError("internal", {
    userMessage: "The stored Peloton sign-in can't be read. Connect your account again.",
    logMessage: `A stored token can't be decrypted: ${why}`,
    cause,
  });
}
