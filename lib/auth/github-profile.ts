import type { Profile, TokenSet } from "next-auth";
import { z } from "zod";

const profileUrl = "https://api.github.com/user";
const timeoutMs = 10_000;

const profileSchema = z.looseObject({ id: z.number() });
const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** The profile with the primary address of the account, since the public one says nothing about being verified. */
export async function readGitHubProfile({ tokens }: { tokens: TokenSet }): Promise<Profile> {
  const [profile, emails] = await Promise.all([
    readJson(profileUrl, tokens, profileSchema),
    readJson(`${profileUrl}/emails`, tokens, emailsSchema),
  ]);
  const primary = emails.find((entry) => entry.primary);
  if (!primary) return { ...profile, email: "", email_verified: false };
  return { ...profile, email: primary.email, email_verified: primary.verified };
}

async function readJson<T>(url: string, tokens: TokenSet, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(url, {
    headers: { accept: "application/vnd.github+json", authorization: `Bearer ${tokens.access_token}` },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} for ${url}`);
  return schema.parse(await response.json());
}
