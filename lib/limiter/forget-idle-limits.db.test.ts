import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { forgetIdleLimits } from "./forget-idle-limits.ts";

const hour = 3_600_000;

async function makeLimit(usedAgoMs: number, pausedUntil: Date | null = null): Promise<string> {
  const key = `test:${randomUUID()}`;
  const theoreticalArrivalAt = new Date(Date.now() - usedAgoMs);
  await getDb().rateLimit.create({ data: { key, theoreticalArrivalAt, pausedUntil } });
  return key;
}

it("removes what has been idle for a day, and nothing that still says something", async () => {
  const idle = await makeLimit(25 * hour);
  const recovered = await makeLimit(50 * hour, new Date(Date.now() - 25 * hour));
  const used = await makeLimit(23 * hour);
  const paused = await makeLimit(25 * hour, new Date(Date.now() + hour));
  expect(await forgetIdleLimits()).toBeGreaterThanOrEqual(2);
  const keys = [idle, recovered, used, paused];
  const left = await getDb().rateLimit.findMany({ where: { key: { in: keys } }, select: { key: true } });
  expect(left.map(({ key }) => key).toSorted()).toEqual([used, paused].toSorted());
});

it("doesn't wait for a limit that is being used", async () => {
  const key = await makeLimit(25 * hour);
  await getDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM rate_limit WHERE key = ${key} FOR UPDATE`;
    await forgetIdleLimits();
  });
  expect(await getDb().rateLimit.findUnique({ where: { key } })).not.toBeNull();
});
