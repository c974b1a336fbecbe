import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import type { Env } from "@/lib/env.ts";
import { authorizeCredentials } from "./authorize-credentials.ts";
import { findOAuthApp } from "./enabled-providers.ts";
import { readGitHubProfile } from "./github-profile.ts";

export function createProviders(env: Env): NextAuthOptions["providers"] {
  const providers: NextAuthOptions["providers"] = [
    CredentialsProvider({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      authorize: (credentials, request) =>
        authorizeCredentials(credentials, new Headers(request.headers ?? {})),
    }),
  ];
  const github = findOAuthApp(env, "github");
  if (github) providers.push(GitHubProvider({ ...github, userinfo: { request: readGitHubProfile } }));
  const google = findOAuthApp(env, "google");
  if (google) providers.push(GoogleProvider(google));
  return providers;
}
