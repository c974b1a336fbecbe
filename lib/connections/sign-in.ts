import type { Upstream } from "@/lib/db/generated/enums.ts";
import { getEnv } from "@/lib/env.ts";
import { signInWithPassword } from "@/lib/peloton/sign-in.ts";
import { assumeExpiry, type TokenPair } from "@/lib/peloton/token.ts";
import type { ConnectInput } from "./connect-input.ts";
import { findHosts } from "./upstreams.ts";

/** The password of every demo rider: as public as the riders are invented. */
const demoPassword = "spinback-demo";

export interface SignIn {
  upstream: Upstream;
  pair: TokenPair;
}

/** Turns what the rider gave into tokens. A password is used for this and forgotten. */
export async function signInToUpstream(input: ConnectInput): Promise<SignIn> {
  switch (input.mode) {
    case "password":
      return { upstream: "peloton", pair: await signIn("peloton", input.email, input.password) };
    case "demo":
      return {
        upstream: "demo",
        pair: await signIn("demo", `${input.rider ?? "demo"}@spinback.test`, demoPassword),
      };
    case "token":
      return { upstream: "peloton", pair: readPasted(input.accessToken, input.refreshToken) };
  }
}

function signIn(upstream: Upstream, email: string, password: string): Promise<TokenPair> {
  const { authUrl } = findHosts(upstream);
  return signInWithPassword({ email, password }, { authUrl, timeoutMs: getEnv().PELOTON_TIMEOUT_MS });
}

function readPasted(accessToken: string, refreshToken: string | undefined): TokenPair {
  return { accessToken, refreshToken: refreshToken ?? null, expiresAt: assumeExpiry(accessToken) };
}
