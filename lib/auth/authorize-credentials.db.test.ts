import { afterEach, describe, expect, it, vi } from "vitest";
import { registerAccount } from "@/lib/accounts/register-account.ts";
import { forgetEnv } from "@/lib/env.ts";
import { authorizeCredentials } from "./authorize-credentials.ts";

const password = "correct horse battery";
const headers = new Headers({ "x-forwarded-for": "198.51.100.9" });

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("authorizeCredentials", () => {
  it("finds the account however its address is typed", async () => {
    const account = await registerAccount({ email: "ann@example.test", password });
    expect(await authorizeCredentials({ email: " Ann@Example.test", password }, headers)).toEqual(account);
  });

  it.each([
    ["a wrong password", { email: "ann@example.test", password: "wrong horse battery" }],
    ["an unknown account", { email: "bob@example.test", password }],
    ["no e-mail address", { email: "ann", password }],
    ["no password", { email: "ann@example.test" }],
    ["nothing", undefined],
  ])("is nobody with %s", async (_name, credentials) => {
    expect(await authorizeCredentials(credentials, headers)).toBeNull();
  });

  it("says nothing but the time to wait after too many attempts", async () => {
    const credentials = { email: "eve@example.test", password };
    for (let count = 0; count < 10; count += 1) {
      expect(await authorizeCredentials(credentials, headers)).toBeNull();
    }
    await expect(authorizeCredentials(credentials, headers)).rejects.toThrow(/^too_many_attempts:\d+$/);
  });

  it("hides what went wrong inside", async () => {
    vi.stubEnv("NEXTAUTH_SECRET", "short");
    forgetEnv();
    await expect(authorizeCredentials({ email: "ann@example.test", password }, headers)).rejects.toThrow(
      /^internal$/,
    );
  });
});
