import { describe, expect, it } from "vitest";
import { makeConnection, makeUser } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { readSchedule } from "./read-schedule.ts";
import { saveSchedule } from "./save-schedule.ts";

async function makeConnectedUser(): Promise<string> {
  const userId = await makeUser();
  await makeConnection(userId);
  return userId;
}

describe("a schedule", () => {
  it("is off at first, and nobody's without a connection", async () => {
    expect(await readSchedule(await makeConnectedUser())).toEqual({
      autoSync: "off",
      minuteOfDay: 240,
      timeZone: "UTC",
      nextAutoSyncAt: null,
      cooldownUntil: null,
    });
    const userId = await makeUser();
    expect(await readSchedule(userId)).toBeNull();
    await expect(saveSchedule(userId, { autoSync: "daily" })).rejects.toMatchObject({
      code: "not_connected",
    });
  });

  it("keeps what is left out, and has a next time while it is on", async () => {
    const userId = await makeConnectedUser();
    await saveSchedule(userId, { autoSync: "daily", minuteOfDay: 75, timeZone: "europe/berlin" });
    const daily = await readSchedule(userId);
    expect(daily).toMatchObject({ autoSync: "daily", minuteOfDay: 75, timeZone: "Europe/Berlin" });
    const next = new Date(daily?.nextAutoSyncAt ?? 0);
    const options = { timeZone: "Europe/Berlin", hour: "2-digit", minute: "2-digit", hour12: false } as const;
    expect(new Intl.DateTimeFormat("en-GB", options).format(next)).toMatch(/^01:(1[5-9]|2[0-5])$/);

    await saveSchedule(userId, { autoSync: "every_6_hours" });
    const often = await readSchedule(userId);
    expect(often).toMatchObject({ autoSync: "every_6_hours", minuteOfDay: 75, timeZone: "Europe/Berlin" });
    expect(new Date(often?.nextAutoSyncAt ?? 0).getTime()).toBeLessThanOrEqual(Date.now() + 6.1 * 3_600_000);

    await saveSchedule(userId, { autoSync: "off" });
    expect(await readSchedule(userId)).toMatchObject({ autoSync: "off", nextAutoSyncAt: null });
  });

  it.each(["Europe/Atlantis", "+05:30", "posixrules", "UTC; DROP TABLE app_user", "<+03>-3"])(
    "refuses the zone %s and changes nothing",
    async (timeZone) => {
      const userId = await makeConnectedUser();
      await expect(saveSchedule(userId, { autoSync: "daily", timeZone })).rejects.toMatchObject({
        code: "invalid_input",
        field: "timeZone",
        userMessage: expect.stringContaining(timeZone),
      });
      expect(await readSchedule(userId)).toMatchObject({ autoSync: "off", timeZone: "UTC" });
    },
  );

  it("tells until when it holds back after a success", async () => {
    const userId = await makeConnectedUser();
    const finishedAt = new Date(Date.now() - 10 * 60_000);
    await getDb().syncRun.create({
      data: {
        userId,
        upstream: "peloton",
        trigger: "manual",
        mode: "incremental",
        state: "completed",
        finishedAt,
      },
    });
    const until = new Date(finishedAt.getTime() + 60 * 60_000).toISOString();
    expect(await readSchedule(userId)).toMatchObject({ cooldownUntil: until });
  });
});
