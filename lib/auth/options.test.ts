import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import { listEnabledProviders } from "./enabled-providers.ts";
import { getAuthOptions } from "./options.ts";

beforeEach(() => {
  setEnv({
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "a secret of thirty-two characters",
    DATABASE_URL: "postgresql://localhost/unused",
    SPINBACK_ENCRYPTION_KEYS: "1:unused",
    GITHUB_ID: "",
    GITHUB_SECRET: "",
    GOOGLE_CLIENT_ID: "",
    GOOGLE_CLIENT_SECRET: "",
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("getAuthOptions", () => {
  it("makes cookies secure when the site is served by https", () => {
    expect(getAuthOptions().useSecureCookies).toBe(false);
    setEnv({ NEXTAUTH_URL: "https://spinback.test" });
    expect(getAuthOptions().useSecureCookies).toBe(true);
  });

  it("offers a provider when both of its variables are set", () => {
    setEnv({ GITHUB_ID: "id", GITHUB_SECRET: "secret", GOOGLE_CLIENT_ID: "id" });
    expect(getAuthOptions().providers.map((provider) => provider.id)).toEqual(["credentials", "github"]);
    expect(listEnabledProviders()).toEqual(["github"]);
    setEnv({ GOOGLE_CLIENT_SECRET: "secret" });
    expect(listEnabledProviders()).toEqual(["github", "google"]);
  });

  it("keeps nothing but the user's id in the token and in the session", async () => {
    const user = { id: "u1", email: "ann@example.test", name: "Ann" };
    const account = { provider: "credentials", providerAccountId: "u1", type: "credentials" as const };
    const signedIn = { sub: "u1", name: "Ann", email: "ann@example.test", picture: null };
    const token = await getAuthOptions().callbacks?.jwt?.({ token: signedIn, user, account });
    expect(token).toEqual({ sub: "u1" });
  });

  it.each([
    ["/connect", "http://localhost:3000/connect"],
    ["http://localhost:3000/sync?a=1", "http://localhost:3000/sync?a=1"],
    ["https://elsewhere.test/", "http://localhost:3000"],
    ["//elsewhere.test", "http://localhost:3000"],
    ["http://localhost:3000.elsewhere.test", "http://localhost:3000"],
    ["javascript:alert(1)", "http://localhost:3000"],
    ["http://", "http://localhost:3000"],
  ])("leads from %s to %s", async (url, target) => {
    const baseUrl = "http://localhost:3000";
    expect(await getAuthOptions().callbacks?.redirect?.({ url, baseUrl })).toBe(target);
  });
});

function setEnv(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  forgetEnv();
}
