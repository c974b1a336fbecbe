import { getEnv, type Env } from "@/lib/env.ts";

export type OAuthProviderId = "github" | "google";

export interface OAuthApp {
  clientId: string;
  clientSecret: string;
}

/** The providers whose two variables are set. */
export function listEnabledProviders(): OAuthProviderId[] {
  const env = getEnv();
  return (["github", "google"] as const).filter((id) => findOAuthApp(env, id));
}

export function findOAuthApp(env: Env, id: OAuthProviderId): OAuthApp | null {
  const [clientId, clientSecret] =
    id === "github" ? [env.GITHUB_ID, env.GITHUB_SECRET] : [env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET];
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}
