import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";

const generators = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString("base64url"),
  SPINBACK_ENCRYPTION_KEYS: () => `1:${randomBytes(32).toString("base64")}`,
  SPINBACK_DATABASE_PASSWORD: () => randomBytes(24).toString("base64url"),
  SPINBACK_ENGINE_TOKEN: () => randomBytes(32).toString("base64url"),
};

export type Secrets = Record<keyof typeof generators, string>;

/** The secrets of this data folder: made once, kept in a file that only its owner reads. The environment wins over the file. */
export function ensureSecrets(dataDirectory: string, env: NodeJS.ProcessEnv): Secrets {
  const file = path.join(dataDirectory, "secrets.env");
  const kept = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  const made = Object.fromEntries(
    Object.entries(generators)
      .filter(([name]) => !kept[name] && !env[name])
      .map(([name, generate]) => [name, generate()]),
  );
  if (Object.keys(made).length > 0) writeSecrets(file, { ...kept, ...made });
  const pick = (name: keyof Secrets) => env[name] || kept[name] || made[name] || "";
  return {
    NEXTAUTH_SECRET: pick("NEXTAUTH_SECRET"),
    SPINBACK_ENCRYPTION_KEYS: pick("SPINBACK_ENCRYPTION_KEYS"),
    SPINBACK_DATABASE_PASSWORD: pick("SPINBACK_DATABASE_PASSWORD"),
    SPINBACK_ENGINE_TOKEN: pick("SPINBACK_ENGINE_TOKEN"),
  };
}

function writeSecrets(file: string, values: Record<string, string | undefined>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const lines = Object.entries(values).map(([name, value]) => `${name}="${value ?? ""}"\n`);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(
    unfinished,
    `# Losing SPINBACK_ENCRYPTION_KEYS means connecting to Peloton again.\n${lines.join("")}`,
    {
      mode: 0o600,
    },
  );
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
