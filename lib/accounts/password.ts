import { hash, parseOptions, verify } from "@node-rs/argon2";

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a password that nobody has: it makes an unknown account cost as much time as a wrong password. */
export const unmatchableHash =
  "$argon2id$v=19$m=19456,t=2,p=1$17MIkPCwcDihfyU0swaBZQ$Z4zrXSQT3VP4DBRxIB2Y/qfNJv3HrF1bPRy3VCufXYE";

/** argon2id in PHC format. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), parameters);
}

/** Takes about the same time with and without a hash. */
export async function matchesPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? unmatchableHash, password.normalize("NFKC"));
  return matches && passwordHash !== null;
}

/** Whether the hash was made with other parameters than those of today. */
export function needsRehash(passwordHash: string): boolean {
  const made = parseOptions(passwordHash);
  return (
    !passwordHash.startsWith("$argon2id$") ||
    made.memoryCost !== parameters.memoryCost ||
    made.timeCost !== parameters.timeCost ||
    made.parallelism !== parameters.parallelism
  );
}
