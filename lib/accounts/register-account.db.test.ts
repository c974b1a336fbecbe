import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { registerAccount } from "./register-account.ts";

const password = "correct horse battery";

describe("registerAccount", () => {
  it("stores a hash and shows none of it", async () => {
    const account = await registerAccount({ email: "ann@example.test", password, name: "Ann" });
    expect(account).toEqual({ id: expect.any(String), email: "ann@example.test", name: "Ann" });
    const row = await getDb().user.findUniqueOrThrow({ where: { id: account.id } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
  });

  it("leaves an empty name out", async () => {
    expect((await registerAccount({ email: "nameless@example.test", password, name: "" })).name).toBeNull();
  });

  it("makes one account when many ask for it at once", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => registerAccount({ email: "race@example.test", password })),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      expect(result.reason).toBeInstanceOf(AppError);
      expect(result.reason).toMatchObject({ code: "conflict", field: "email" });
    }
    expect(await getDb().user.count({ where: { email: "race@example.test" } })).toBe(1);
  });
});
