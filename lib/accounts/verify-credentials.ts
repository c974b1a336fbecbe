import { getDb } from "@/lib/db/client.ts";
import { countSignInAttempt } from "./attempts.ts";
import { hashPassword, matchesPassword, needsRehash } from "./password.ts";

export interface Account {
  id: string;
  email: string;
  name: string | null;
}

/**
 * The account whose e-mail and password these are, or null: the same answer, after about the same time, for a wrong password and for an
 * unknown account. `email` is lower case. Throws `too_many_attempts`.
 */
export async function verifyCredentials(
  email: string,
  password: string,
  address: string,
): Promise<Account | null> {
  await countSignInAttempt(email, address);
  const user = await getDb().user.findUnique({
    where: { email },
    select: { id: true, email: true, name: true, passwordHash: true },
  });
  const matches = await matchesPassword(user?.passwordHash ?? null, password);
  if (!user?.passwordHash || !matches) return null;
  await refreshHash(user.id, user.passwordHash, password);
  return { id: user.id, email: user.email, name: user.name };
}

async function refreshHash(userId: string, passwordHash: string, password: string): Promise<void> {
  if (!needsRehash(passwordHash)) return;
  await getDb().user.updateMany({
    where: { id: userId, passwordHash },
    data: { passwordHash: await hashPassword(password) },
  });
}
