import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { resolveIdentity, type ProviderProfile } from "./identities.ts";
import { registerAccount } from "./register-account.ts";

describe("resolveIdentity", () => {
  it("makes an account once and finds it again, also under a new address", async () => {
    const first = await resolveIdentity(makeProfile({ providerAccountId: "1", email: "Ann@example.test" }));
    expect(first).toMatchObject({ kind: "account" });
    const again = await resolveIdentity(
      makeProfile({ providerAccountId: "1", email: "moved@example.test", isEmailVerified: false }),
    );
    expect(again).toEqual(first);
    const user = await getDb().user.findUniqueOrThrow({ where: { email: "ann@example.test" } });
    expect(user).toMatchObject({ name: "Ann", passwordHash: null });
  });

  it.each([{ isEmailVerified: false }, { email: null }])("refuses an address like %j", async (change) => {
    const outcome = await resolveIdentity(makeProfile({ providerAccountId: "2", ...change }));
    expect(outcome).toEqual({ kind: "refused", reason: "EmailNotVerified" });
  });

  it("doesn't link to an account that has a password", async () => {
    await registerAccount({ email: "owner@example.test", password: "correct horse battery" });
    const outcome = await resolveIdentity(
      makeProfile({ providerAccountId: "3", email: "owner@example.test" }),
    );
    expect(outcome).toEqual({ kind: "refused", reason: "OAuthAccountNotLinked" });
    expect(await getDb().userIdentity.count({ where: { providerAccountId: "3" } })).toBe(0);
  });

  it("joins two providers that both vouch for the address", async () => {
    const email = "both@example.test";
    const one = await resolveIdentity(makeProfile({ providerAccountId: "4", email }));
    const two = await resolveIdentity(makeProfile({ provider: "google", providerAccountId: "4", email }));
    expect(two).toEqual(one);
  });

  it("makes one account when a sign-in arrives many times at once", async () => {
    const profile = makeProfile({ providerAccountId: "5", email: "race@example.test" });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => resolveIdentity(profile)));
    expect(new Set(outcomes.map((outcome) => outcome.kind === "account" && outcome.userId)).size).toBe(1);
    expect(outcomes[0]?.kind).toBe("account");
  });
});

function makeProfile(change: Partial<ProviderProfile>): ProviderProfile {
  return {
    provider: "github",
    providerAccountId: "0",
    email: "nobody@example.test",
    isEmailVerified: true,
    name: "Ann",
    ...change,
  };
}
