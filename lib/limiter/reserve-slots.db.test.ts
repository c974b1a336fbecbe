import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { getEnv } from "@/lib/env.ts";
import { reserveSlots, type RequestLimit } from "./reserve-slots.ts";

const longWaitMs = 600_000;

function makeLimit(ratePerSecond: number, burst: number): RequestLimit {
  return { key: `test:${randomUUID()}`, ratePerSecond, burst };
}

async function reserve(limits: RequestLimit[], maxWaitMs = longWaitMs, pool?: Pool) {
  const reservation = await reserveSlots(limits, maxWaitMs, 1, pool);
  if (!reservation.granted) throw new Error(`no slot: ${reservation.reason}`);
  return reservation;
}

async function reserveInVain(limits: RequestLimit[], maxWaitMs: number) {
  const reservation = await reserveSlots(limits, maxWaitMs);
  if (reservation.granted) throw new Error("a slot was granted");
  return { reason: reservation.reason, waitMs: reservation.until.getTime() - Date.now() };
}

async function readArrivalAt(key: string): Promise<Date> {
  const row = await getDb().rateLimit.findUniqueOrThrow({ where: { key } });
  return row.theoreticalArrivalAt;
}

describe("reserveSlots", () => {
  it("gives every one of many concurrent callers in several pools its own slot", async () => {
    const limit = makeLimit(50, 5);
    const pools = Array.from(
      { length: 3 },
      () => new Pool({ connectionString: getEnv().DATABASE_URL, max: 5 }),
    );
    const startedAt = await readDatabaseClock();
    await Promise.all(
      Array.from({ length: 150 }, (_, index) => reserve([limit], longWaitMs, pools[index % pools.length])),
    );
    const endedAt = await readDatabaseClock();
    await Promise.all(pools.map((pool) => pool.end()));

    const arrivalAt = (await readArrivalAt(limit.key)).getTime();
    expect(arrivalAt).toBeGreaterThanOrEqual(startedAt + 3000);
    expect(arrivalAt).toBeLessThanOrEqual(endedAt + 3000);
  });

  it("lets a burst leave at once and spaces what follows", async () => {
    const limit = makeLimit(10, 3);
    const waits: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      waits.push((await reserve([limit])).waitMs);
    }
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    expect(waits[3]).toBeGreaterThan(0);
    expect(waits[5]).toBeGreaterThan(waits[4] ?? 0);
    expect(waits[5]).toBeLessThanOrEqual(300);
  });

  it("gives several slots at once as long as they may leave at once, and one at a time after that", async () => {
    const limit = makeLimit(1, 5);
    const take = async () => {
      const reservation = await reserveSlots([limit], longWaitMs, 3);
      return reservation.granted ? { count: reservation.slotCount, waits: reservation.waitMs > 0 } : null;
    };
    expect(await take()).toEqual({ count: 3, waits: false });
    expect(await take()).toEqual({ count: 2, waits: false });
    expect(await take()).toEqual({ count: 1, waits: true });
    expect((await readArrivalAt(limit.key)).getTime()).toBeGreaterThan(Date.now() + 4_000);
  });

  it("takes nothing when the wait would be too long", async () => {
    const limit = makeLimit(1, 1);
    await reserve([limit], 0);
    const before = await readArrivalAt(limit.key);
    expect(await reserveInVain([limit], 100)).toMatchObject({ reason: "busy" });
    expect(await readArrivalAt(limit.key)).toEqual(before);
  });

  it("takes nothing during a pause that lasts longer than the caller can wait", async () => {
    const limit = makeLimit(10, 1);
    await getDb().rateLimit.create({
      data: { key: limit.key, pausedUntil: new Date(Date.now() + 60_000) },
    });
    const before = await readArrivalAt(limit.key);
    const refused = await reserveInVain([limit], 5_000);
    expect(refused.reason).toBe("paused");
    expect(refused.waitMs).toBeGreaterThan(50_000);
    expect(await readArrivalAt(limit.key)).toEqual(before);
  });

  it("waits for the end of a pause that is short enough", async () => {
    const limit = makeLimit(10, 1);
    await getDb().rateLimit.create({ data: { key: limit.key, pausedUntil: new Date(Date.now() + 3_000) } });
    expect((await reserve([limit], 5_000)).waitMs).toBeGreaterThan(1_000);
  });

  it("keeps two limits at once: the slower one decides", async () => {
    const own = makeLimit(1000, 1);
    const shared = makeLimit(10, 1);
    const waits: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const reservation = await reserve([own, shared]);
      expect(reservation.reservedCount).toBe(2);
      waits.push(reservation.waitMs);
    }
    expect(waits[3]).toBeGreaterThan(200);
  });

  it("doesn't let a slow connection's queue reach into what everybody shares", async () => {
    const slow = makeLimit(1, 1);
    const other = makeLimit(100, 1);
    const shared = makeLimit(100, 1);
    const reserved: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      reserved.push((await reserve([slow, shared])).reservedCount);
    }
    expect(reserved).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    const reservation = await reserve([other, shared]);
    expect(reservation.reservedCount).toBe(2);
    expect(reservation.waitMs).toBeLessThan(500);
  });

  it("doesn't deadlock when limits are given in opposite orders", async () => {
    const [first, second] = [makeLimit(10_000, 10), makeLimit(10_000, 10)];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        reserveSlots(index % 2 === 0 ? [first, second] : [second, first], longWaitMs),
      ),
    );
    expect(answers.every((answer) => answer.granted)).toBe(true);
  });
});

async function readDatabaseClock(): Promise<number> {
  const [row] = await getDb().$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  return row?.at.getTime() ?? Number.NaN;
}
