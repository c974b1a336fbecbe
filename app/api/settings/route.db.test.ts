import { beforeEach, describe, expect, it, vi } from "vitest";
import { getSessionUser } from "@/lib/auth/session.ts";
import { makeConnection, makeUser } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveSchedule } from "@/lib/schedule/save-schedule.ts";
import { GET, PUT } from "./route.ts";

vi.mock(import("@/lib/auth/session.ts"), async (original) => ({
  ...(await original()),
  getSessionUser: vi.fn<typeof getSessionUser>(),
}));

const url = "http://localhost:3000/api/settings";
const context = { params: Promise.resolve({}) };

async function put(body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return PUT(new Request(url, { method: "PUT", body: JSON.stringify(body), headers }), context);
}

let userId: string;
beforeEach(async () => {
  userId = await makeUser();
  vi.mocked(getSessionUser).mockResolvedValue({ id: userId, email: "ann@example.test", name: null });
});

describe("/api/settings", () => {
  it("saves what is given and keeps the rest", async () => {
    await put({ distanceUnit: "metric" });
    await put({ timeZone: "europe/berlin" });
    const saved = await put({ heartRateZoneMinBpm: [120, 140, 155, 170] });
    const settings = {
      distanceUnit: "metric",
      timeZone: "Europe/Berlin",
      heartRateZoneMinBpm: [120, 140, 155, 170],
    };
    expect(await saved.json()).toEqual({ settings });
    expect(await (await GET(new Request(url), context)).json()).toEqual({ settings });
    expect((await (await put({ heartRateZoneMinBpm: [] })).json()).settings.heartRateZoneMinBpm).toEqual([]);
  });

  it("knows what nobody has chosen yet", async () => {
    expect(await (await GET(new Request(url), context)).json()).toEqual({
      settings: { distanceUnit: "imperial", timeZone: "UTC", heartRateZoneMinBpm: [] },
    });
  });

  it("moves a daily sync to its time in the new zone", async () => {
    await makeConnection(userId);
    await saveSchedule(userId, { autoSync: "daily", minuteOfDay: 240, timeZone: "UTC" });
    const readHour = async () => {
      const connection = await getDb().pelotonConnection.findUnique({ where: { userId } });
      return connection?.nextAutoSyncAt?.getUTCHours();
    };
    expect(await readHour()).toBe(4);
    await put({ timeZone: "Asia/Tokyo" });
    expect(await readHour()).toBe(19);
  });

  it.each([
    [{ distanceUnit: "furlong" }, "distanceUnit"],
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ timeZone: "" }, "timeZone"],
    [{ heartRateZoneMinBpm: [120, 140] }, "heartRateZoneMinBpm"],
    [{ heartRateZoneMinBpm: [120, 140, 130, 150] }, "heartRateZoneMinBpm"],
  ])("names the field that is wrong in %j", async (body, field) => {
    const refused = await put(body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: "invalid_input", field } });
  });
});
