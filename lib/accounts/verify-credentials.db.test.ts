import { hash } from "@node-rs/argon2";
import { afterEach, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { countRegistration } from "./attempts.ts";
import { registerAccount } from "./register-account.ts";
import { verifyCredentials } from "./verify-credentials.ts";

const password = "correct horse battery";

afterEach(async () => {
  await getDb().rateLimit.deleteMany();
});

describe("verifyCredentials", () => {
  it("gives the account for its password and nothing for another one", async () => {
    const account = await registerAccount({ email: "ann@example.test", password });
    expect(await verifyCredentials("ann@example.test", password, "198.51.100.1")).toEqual(account);
    expect(await verifyCredentials("ann@example.test", `${password}!`, "198.51.100.1")).toBeNull();
    expect(await verifyCredentials("nobody@example.test", password, "198.51.100.1")).toBeNull();
  });

  it("lets nobody in by password when the account has none", async () => {
    await getDb().user.create({ data: { email: "provider@example.test" } });
    expect(await verifyCredentials("provider@example.test", "", "198.51.100.1")).toBeNull();
  });

  it("hashes again when the parameters have changed since", async () => {
    const email = "old@example.test";
    const passwordHash = await hash(password, { memoryCost: 8_192, timeCost: 1 });
    await getDb().user.create({ data: { email, passwordHash } });
    expect(await verifyCredentials(email, "wrong horse battery", "198.51.100.1")).toBeNull();
    expect(await readHash(email)).toBe(passwordHash);
    expect(await verifyCredentials(email, password, "198.51.100.1")).toMatchObject({ email });
    expect(await readHash(email)).toContain("$m=19456,t=2,p=1$");
    expect(await verifyCredentials(email, password, "198.51.100.1")).toMatchObject({ email });
  });

  it("allows ten attempts on an account, from wherever they come", async () => {
    const email = "known@example.test";
    for (let count = 0; count < 10; count += 1) {
      expect(await verifyCredentials(email, "wrong horse battery", `198.51.100.${count}`)).toBeNull();
    }
    await expect(verifyCredentials(email, password, "198.51.100.10")).rejects.toMatchObject({
      code: "too_many_attempts",
      userMessage: expect.stringMatching(/^Too many attempts\. Try again in (1 minute|\d+ seconds)\.$/),
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 60),
    });
    expect(await verifyCredentials("other@example.test", password, "198.51.100.99")).toBeNull();
  });

  it("allows twenty attempts from an address, on whatever account", async () => {
    const address = "198.51.100.1";
    for (let count = 0; count < 20; count += 1) {
      expect(await verifyCredentials(`${count}@example.test`, password, address)).toBeNull();
    }
    await expect(verifyCredentials("20@example.test", password, address)).rejects.toMatchObject({
      code: "too_many_attempts",
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 30),
    });
  });

  it("takes the addresses of one IPv6 customer for one", async () => {
    for (let count = 0; count < 20; count += 1) await countRegistration(`2001:db8:0:7::${count}`);
    await expect(countRegistration("2001:db8:0:7:ffff::1")).rejects.toMatchObject({
      code: "too_many_attempts",
    });
    await expect(countRegistration("2001:db8:0:8::1")).resolves.toBeUndefined();
  });

  it("leaves neither an e-mail nor an address in the table", async () => {
    await verifyCredentials("private@example.test", password, "198.51.100.7");
    const keys = (await getDb().rateLimit.findMany()).map((row) => row.key);
    expect(keys).toHaveLength(2);
    expect(keys.join()).not.toMatch(/private|198\.51/);
  });
});

async function readHash(email: string): Promise<string | null> {
  return (await getDb().user.findUniqueOrThrow({ where: { email } })).passwordHash;
}
