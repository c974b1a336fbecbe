import { getDb } from "@/lib/db/client.ts";
import { isUniqueViolation } from "@/lib/db/unique-violation.ts";

/** Who a provider says has signed in. */
export interface ProviderProfile {
  provider: string;
  providerAccountId: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
}

export type IdentityOutcome =
  | { kind: "account"; userId: string }
  /** `OAuthAccountNotLinked`: the address belongs to an account with a password, which only its owner may link. */
  | { kind: "refused"; reason: "EmailNotVerified" | "OAuthAccountNotLinked" };

/** Finds the account of a provider's identity, or makes one. */
export async function resolveIdentity(profile: ProviderProfile): Promise<IdentityOutcome> {
  try {
    return await findOrCreate(profile);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Somebody else has just made the row, so now it will be found.
    return findOrCreate(profile);
  }
}

export async function findIdentityUserId(
  provider: string,
  providerAccountId: string,
): Promise<string | null> {
  const identity = await getDb().userIdentity.findUnique({
    where: { provider_providerAccountId: { provider, providerAccountId } },
    select: { userId: true },
  });
  return identity?.userId ?? null;
}

async function findOrCreate(profile: ProviderProfile): Promise<IdentityOutcome> {
  const { provider, providerAccountId, name } = profile;
  const knownUserId = await findIdentityUserId(provider, providerAccountId);
  if (knownUserId) return { kind: "account", userId: knownUserId };
  if (!profile.email || !profile.isEmailVerified) return { kind: "refused", reason: "EmailNotVerified" };

  const email = profile.email.toLowerCase();
  const user = await getDb().user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (user?.passwordHash) return { kind: "refused", reason: "OAuthAccountNotLinked" };
  if (user) {
    await getDb().userIdentity.create({ data: { provider, providerAccountId, userId: user.id } });
    return { kind: "account", userId: user.id };
  }
  const created = await getDb().user.create({
    data: { email, name, identities: { create: { provider, providerAccountId } } },
    select: { id: true },
  });
  return { kind: "account", userId: created.id };
}
