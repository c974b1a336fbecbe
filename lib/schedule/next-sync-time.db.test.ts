import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { dailySpreadSeconds, intervalSeconds, nextSyncTime } from "./next-sync-time.ts";

interface Wish {
  id?: string;
  autoSync: "off" | "daily" | "every_6_hours";
  minuteOfDay?: number;
  timeZone?: string;
}

async function computeNext(wish: Wish, after: Date): Promise<Date | null> {
  const [row] = await getDb().$queryRaw<{ next: Date | null }[]>`
    SELECT ${nextSyncTime(Prisma.sql`${after}::timestamptz`)} AS next
    FROM (SELECT ${wish.id ?? randomUUID()}::uuid AS id, ${wish.autoSync}::auto_sync AS auto_sync,
        ${wish.minuteOfDay ?? 0}::int AS auto_sync_minute) AS connection,
      (SELECT ${wish.timeZone ?? "UTC"}::text AS time_zone) AS app_user`;
  return row?.next ?? null;
}

/** The times of one schedule, each from the one before, as the claims make them. */
async function listTimes(wish: Wish, from: string, count: number): Promise<Date[]> {
  const id = randomUUID();
  const times: Date[] = [];
  let after = new Date(from);
  while (times.length < count) {
    const next = await computeNext({ id, ...wish }, after);
    if (!next) throw new Error("there is no next time");
    times.push(next);
    after = next;
  }
  return times;
}

function readLocal(date: Date, timeZone: string): { day: string; minute: number } {
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(date);
  const [day = "", time = ""] = local.split(" ");
  const [hour, minute] = time.split(":").map(Number);
  return { day, minute: (hour ?? 0) * 60 + (minute ?? 0) };
}

describe("nextSyncTime", () => {
  it("is never for a connection that doesn't sync by itself", async () => {
    expect(await computeNext({ autoSync: "off" }, new Date())).toBeNull();
  });

  it.each([
    { timeZone: "Europe/Berlin", from: "2026-03-26T12:00:00Z", what: "the hour that is skipped" },
    { timeZone: "Europe/Berlin", from: "2026-10-22T12:00:00Z", what: "the hour that comes twice" },
    { timeZone: "America/New_York", from: "2026-03-05T12:00:00Z", what: "the hour that is skipped" },
    { timeZone: "America/New_York", from: "2026-10-29T12:00:00Z", what: "the hour that comes twice" },
    { timeZone: "Pacific/Auckland", from: "2026-04-02T12:00:00Z", what: "the far side" },
  ])("is once a local day in $timeZone, over $what", async ({ timeZone, from }) => {
    for (const minuteOfDay of [0, 90, 120, 150, 179, 180, 720]) {
      const times = await listTimes({ autoSync: "daily", minuteOfDay, timeZone }, from, 7);
      const local = times.map((time) => readLocal(time, timeZone));
      expect(new Set(local.map(({ day }) => day)).size).toBe(7);
      for (const [index, time] of times.slice(1).entries()) {
        const hours = (time.getTime() - (times[index]?.getTime() ?? 0)) / 3_600_000;
        expect([23, 24, 25]).toContain(hours);
      }
      const early = local.filter(({ minute }) => minute < minuteOfDay);
      expect(early).toEqual([]);
      const late = local.filter(({ minute }) => minute > minuteOfDay + dailySpreadSeconds / 60);
      expect(late.length, `minute ${minuteOfDay}`).toBeLessThanOrEqual(1);
      for (const { minute } of late) expect(minute).toBeLessThanOrEqual(minuteOfDay + 60 + 10);
    }
  });

  it("doesn't lose a day when the spread carries the time over midnight", async () => {
    for (let round = 0; round < 20; round += 1) {
      const times = await listTimes({ autoSync: "daily", minuteOfDay: 1439 }, "2026-05-01T12:00:00Z", 3);
      const gaps = times.slice(1).map((time, index) => time.getTime() - (times[index]?.getTime() ?? 0));
      expect(gaps).toEqual([86_400_000, 86_400_000]);
      expect(times[0]?.getTime()).toBeLessThan(new Date("2026-05-02T00:10:00Z").getTime());
    }
  });

  it("is every six hours, whatever the clocks do", async () => {
    const times = await listTimes(
      { autoSync: "every_6_hours", timeZone: "Europe/Berlin" },
      "2026-10-24T12:00:00Z",
      8,
    );
    expect(times[0]?.getTime()).toBeLessThanOrEqual(new Date("2026-10-24T18:00:00Z").getTime());
    for (const [index, time] of times.slice(1).entries()) {
      expect(time.getTime() - (times[index]?.getTime() ?? 0)).toBe(intervalSeconds * 1000);
    }
  });

  it("is the same for a connection each time it is computed", async () => {
    const wish = { id: randomUUID(), autoSync: "daily" } as const;
    const after = new Date("2026-07-01T05:00:00Z");
    expect(await computeNext(wish, after)).toEqual(await computeNext(wish, after));
  });
});

describe("the spread", () => {
  it.each([
    { autoSync: "daily", seconds: dailySpreadSeconds },
    { autoSync: "every_6_hours", seconds: intervalSeconds },
  ] as const)(
    "puts 1,000 connections evenly over $seconds s for $autoSync",
    async ({ autoSync, seconds }) => {
      const after = new Date("2026-07-01T00:00:00Z");
      const rows = await getDb().$queryRaw<{ next: Date }[]>`
      SELECT ${nextSyncTime(Prisma.sql`${after}::timestamptz`)} AS next
      FROM (SELECT md5(number::text)::uuid AS id, ${autoSync}::auto_sync AS auto_sync, 60 AS auto_sync_minute
          FROM generate_series(1, 1000) AS number) AS connection,
        (SELECT 'UTC' AS time_zone) AS app_user`;
      const start = autoSync === "daily" ? after.getTime() + 3_600_000 : after.getTime();
      const tenths = Array.from({ length: 10 }, () => 0);
      for (const { next } of rows) {
        const share = (next.getTime() - start) / 1000 / seconds;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const tenth = Math.min(9, Math.floor(share * 10));
        tenths[tenth] = (tenths[tenth] ?? 0) + 1;
      }
      expect(Math.min(...tenths)).toBeGreaterThan(60);
      expect(Math.max(...tenths)).toBeLessThan(140);
    },
  );
});
