import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { findIdentityUserId } from "@/lib/accounts/identities.ts";
import { getEnv } from "@/lib/env.ts";
import { createLog } from "@/lib/log.ts";
import { admitProviderSignIn } from "./admit-provider-sign-in.ts";
import { signInPath } from "./paths.ts";
import { createProviders } from "./providers.ts";

const log = createLog("auth");
const sessionSeconds = 30 * 24 * 60 * 60;

/** Made when asked for, since a build has no environment. A session's token holds the user's id and nothing else. */
export function getAuthOptions(): NextAuthOptions {
  const env = getEnv();
  return {
    secret: env.NEXTAUTH_SECRET,
    useSecureCookies: env.NEXTAUTH_URL.startsWith("https:"),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    pages: { signIn: signInPath, error: signInPath },
    providers: createProviders(env),
    logger: { error: logError, warn: (code) => log.warn({ errorCode: code }, "next-auth warning") },
    callbacks: {
      signIn: ({ account, user, profile }) =>
        account?.type === "oauth" ? admitProviderSignIn(account, user, profile) : true,
      jwt: async ({ token, account }) => ({
        sub: account?.type === "oauth" ? await readIdentityUserId(account) : readUserId(token),
      }),
      session: ({ session, token }) => ({ expires: session.expires, user: { id: readUserId(token) } }),
      redirect: ({ url, baseUrl }) => keepOrigin(url, baseUrl),
    },
  };
}

async function readIdentityUserId(account: { provider: string; providerAccountId: string }): Promise<string> {
  const userId = await findIdentityUserId(account.provider, account.providerAccountId);
  if (!userId) throw new Error("a provider sign-in was admitted without an identity");
  return userId;
}

function readUserId(token: JWT): string {
  if (!token.sub) throw new Error("a session token names no user");
  return token.sub;
}

function keepOrigin(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === baseUrl ? target.href : baseUrl;
}

function logError(code: string, metadata: Error | { error: Error }): void {
  const err = metadata instanceof Error ? metadata : metadata.error;
  // A cookie from before a change of the secret is no fault of anybody's.
  if (code === "JWT_SESSION_ERROR")
    log.info({ errorCode: code, reason: err.message }, "session cookie not accepted");
  else log.error({ errorCode: code, err }, "next-auth error");
}
