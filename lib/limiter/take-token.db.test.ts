import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { countAttempt } from "./count-attempt.ts";
import { takeToken } from "./take-token.ts";

const makeKey = () => `test:${randomUUID()}`;

describe("takeToken", () => {
  it("allows the burst and no more, also when all come at once", async () => {
    const key = makeKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeToken(key, 0.01, 5)));
    expect(answers.filter((answer) => answer.allowed)).toHaveLength(5);
  });

  it("says in how many seconds the next token comes", async () => {
    const key = makeKey();
    expect(await takeToken(key, 0.1, 1)).toEqual({ allowed: true, retryAfterSeconds: 0 });
    const refused = await takeToken(key, 0.1, 1);
    expect(refused.allowed).toBe(false);
    expect(refused.retryAfterSeconds).toBeGreaterThan(5);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(10);
  });

  it("gives tokens back with time", async () => {
    const key = makeKey();
    await takeToken(key, 0.1, 1);
    await getDb().$executeRaw`
      UPDATE rate_limit SET theoretical_arrival_at = theoretical_arrival_at - interval '10 seconds' WHERE key = ${key}`;
    expect((await takeToken(key, 0.1, 1)).allowed).toBe(true);
  });

  it("takes nothing when it refuses", async () => {
    const key = makeKey();
    await takeToken(key, 0.1, 1);
    const before = await getDb().rateLimit.findUniqueOrThrow({ where: { key } });
    await takeToken(key, 0.1, 1);
    expect(await getDb().rateLimit.findUniqueOrThrow({ where: { key } })).toEqual(before);
  });
});

describe("countAttempt", () => {
  it("refuses with the time to wait, and keeps no plain subject", async () => {
    const attempt = { scope: "test", subject: "ann@example.test", limit: 1, windowSeconds: 600 };
    await countAttempt(attempt);
    await expect(countAttempt(attempt)).rejects.toMatchObject({
      code: "too_many_attempts",
      userMessage: "Too many attempts. Try again in 10 minutes.",
    });
    const rows = await getDb().rateLimit.findMany({ where: { key: { startsWith: "test:" } } });
    expect(JSON.stringify(rows)).not.toContain("ann@example.test");
  });
});
