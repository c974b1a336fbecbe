import { beforeEach, describe, expect, it, vi } from "vitest";
import { getSessionUser } from "@/lib/auth/session.ts";
import { makeConnection, makeUser } from "@/lib/connections/testing/rows.ts";
import { GET, PUT } from "./route.ts";

vi.mock(import("@/lib/auth/session.ts"), async (original) => ({
  ...(await original()),
  getSessionUser: vi.fn<typeof getSessionUser>(),
}));

const url = "http://localhost:3000/api/schedule";
const context = { params: Promise.resolve({}) };

async function put(body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return PUT(new Request(url, { method: "PUT", body: JSON.stringify(body), headers }), context);
}

beforeEach(async () => {
  const id = await makeUser();
  await makeConnection(id);
  vi.mocked(getSessionUser).mockResolvedValue({ id, email: "ann@example.test", name: null });
});

describe("/api/schedule", () => {
  it("is saved and read again", async () => {
    const saved = await put({ autoSync: "daily", minuteOfDay: 425, timeZone: "America/New_York" });
    expect(saved.status).toBe(200);
    const text = await saved.text();
    expect(JSON.parse(text)).toEqual({
      schedule: {
        autoSync: "daily",
        minuteOfDay: 425,
        timeZone: "America/New_York",
        nextAutoSyncAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:/),
        cooldownUntil: null,
      },
    });
    expect(await (await GET(new Request(url), context)).text()).toBe(text);
  });

  it.each([
    [{}, "autoSync"],
    [{ autoSync: "hourly" }, "autoSync"],
    [{ autoSync: "daily", minuteOfDay: 1440 }, "minuteOfDay"],
    [{ autoSync: "daily", minuteOfDay: -1 }, "minuteOfDay"],
    [{ autoSync: "daily", minuteOfDay: 7.5 }, "minuteOfDay"],
    [{ autoSync: "daily", timeZone: "Mars/Olympus" }, "timeZone"],
    [{ autoSync: "daily", timeZone: "" }, "timeZone"],
  ])("names the field that is wrong in %j", async (body, field) => {
    const refused = await put(body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: "invalid_input", field } });
  });

  it("needs a connection", async () => {
    vi.mocked(getSessionUser).mockResolvedValue({
      id: await makeUser(),
      email: "bo@example.test",
      name: null,
    });
    expect(await (await GET(new Request(url), context)).json()).toEqual({ schedule: null });
    expect((await put({ autoSync: "off" })).status).toBe(409);
  });

  it("is nobody's without a session", async () => {
    vi.mocked(getSessionUser).mockResolvedValue(null);
    expect((await GET(new Request(url), context)).status).toBe(401);
    expect((await put({ autoSync: "off" })).status).toBe(401);
  });
});
