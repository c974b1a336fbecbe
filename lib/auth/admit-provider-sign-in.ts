import type { Account, Profile, User } from "next-auth";
import { resolveIdentity } from "@/lib/accounts/identities.ts";
import { createLog } from "@/lib/log.ts";
import { signInPath } from "./paths.ts";

const log = createLog("auth");

/** True when the sign-in may go on; otherwise the path that says why not. Never throws, since next-auth would show the message. */
export async function admitProviderSignIn(
  account: Account,
  user: User,
  profile: Profile | undefined,
): Promise<true | string> {
  try {
    const outcome = await resolveIdentity({
      provider: account.provider,
      providerAccountId: account.providerAccountId,
      email: user.email ?? null,
      isEmailVerified: profile?.email_verified === true,
      name: user.name ?? null,
    });
    return outcome.kind === "account" ? true : `${signInPath}?error=${outcome.reason}`;
  } catch (error) {
    log.error({ err: error, provider: account.provider }, "provider sign-in failed");
    return `${signInPath}?error=internal`;
  }
}
