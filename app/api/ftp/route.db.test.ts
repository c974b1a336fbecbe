import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { getSessionUser } from "@/lib/auth/session.ts";
import { makeUser } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { DELETE, PUT } from "./[id]/route.ts";
import { GET, POST } from "./route.ts";

vi.mock(import("@/lib/auth/session.ts"), async (original) => ({
  ...(await original()),
  getSessionUser: vi.fn<typeof getSessionUser>(),
}));

const url = "http://localhost:3000/api/ftp";
const headers = { "content-type": "application/json" };
const nobody = { params: Promise.resolve({}) };

const send = (method: string, body: unknown) =>
  new Request(url, { method, body: JSON.stringify(body), headers });
const post = (body: unknown) => POST(send("POST", body), nobody);
const put = (id: string, body: unknown) => PUT(send("PUT", body), { params: Promise.resolve({ id }) });
const remove = (id: string) =>
  DELETE(new Request(url, { method: "DELETE" }), { params: Promise.resolve({ id }) });

async function add(day: string, ftpWatts: number): Promise<string> {
  const added = await post({ day, ftpWatts });
  expect(added.status).toBe(201);
  const { entry } = await added.json();
  return String(entry.id);
}

async function readHistory(): Promise<[day: string, ftpWatts: number][]> {
  const { history } = await (await GET(new Request(url), nobody)).json();
  return history.map((row: { day: string; ftpWatts: number }) => [row.day, row.ftpWatts]);
}

function today(offsetDays: number): string {
  return new Date(Date.now() + offsetDays * 86_400_000).toISOString().slice(0, 10);
}

async function signIn(): Promise<string> {
  const id = await makeUser();
  vi.mocked(getSessionUser).mockResolvedValue({ id, email: "ann@example.test", name: null });
  return id;
}

let userId: string;
beforeEach(async () => {
  userId = await signIn();
});

describe("/api/ftp", () => {
  it("is added by hand, changed and deleted", async () => {
    const id = await add("2026-01-10", 200);
    await add("2026-03-10", 220);
    expect(await readHistory()).toEqual([
      ["2026-03-10", 220],
      ["2026-01-10", 200],
    ]);
    const changed = await put(id, { day: "2026-04-01", ftpWatts: 210 });
    expect(await changed.json()).toEqual({ entry: { id, day: "2026-04-01", ftpWatts: 210 } });
    expect(await readHistory()).toEqual([
      ["2026-04-01", 210],
      ["2026-03-10", 220],
    ]);
    const deleted = await remove(id);
    expect(await deleted.json()).toEqual({ deleted: { id, day: "2026-04-01", ftpWatts: 210 } });
    expect(await readHistory()).toEqual([["2026-03-10", 220]]);
  });

  it("keeps the second of two on one day, and says what the first was", async () => {
    await add("2026-01-10", 200);
    const second = await (await post({ day: "2026-01-10", ftpWatts: 205 })).json();
    expect(second.replacedFtpWatts).toBe(200);
    expect(await readHistory()).toEqual([["2026-01-10", 205]]);
  });

  it("moves none onto a day that has one", async () => {
    await add("2026-01-10", 200);
    const id = await add("2026-01-11", 205);
    const refused = await put(id, { day: "2026-01-10", ftpWatts: 210 });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: { code: "conflict", field: "day" } });
  });

  it("takes today in the rider's time zone, and no day to come", async () => {
    await getDb().user.update({ where: { id: userId }, data: { timeZone: "UTC" } });
    const day = today(0);
    const id = await add(day, 200);
    for (const refused of [
      await post({ day: today(2), ftpWatts: 210 }),
      await put(id, { day: today(2), ftpWatts: 210 }),
    ]) {
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { code: "invalid_input", field: "day" } });
    }
    expect(await readHistory()).toEqual([[day, 200]]);
  });

  it("leaves what Peloton gave as it is", async () => {
    const effectiveAt = new Date("2026-01-10T12:00:00Z");
    const data = { userId, ftpWatts: 190, effectiveAt, source: "peloton_test" as const };
    const { id } = await getDb().ftpEntry.create({ data });
    for (const refused of [await put(id, { day: "2026-01-10", ftpWatts: 1 }), await remove(id)]) {
      expect(refused.status).toBe(409);
      expect(await refused.json()).toMatchObject({ error: { code: "conflict" } });
    }
    await add("2026-01-10", 200);
    expect(await readHistory()).toEqual([
      ["2026-01-10", 200],
      ["2026-01-10", 190],
    ]);
  });

  it("is nobody else's", async () => {
    const id = await add("2026-01-10", 200);
    await signIn();
    for (const unknown of [id, randomUUID(), "none"]) {
      expect((await put(unknown, { day: "2026-01-10", ftpWatts: 300 })).status).toBe(404);
      expect((await remove(unknown)).status).toBe(404);
    }
    expect(await readHistory()).toEqual([]);
    expect(await getDb().ftpEntry.findUnique({ where: { id } })).toMatchObject({ ftpWatts: 200 });
  });

  it.each([
    [{ day: "2026-01-10", ftpWatts: 0 }, "ftpWatts"],
    [{ day: "2026-01-10" }, "ftpWatts"],
    [{ day: "yesterday", ftpWatts: 200 }, "day"],
  ])("names the field that is wrong in %j", async (body, field) => {
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { code: "invalid_input", field } });
  });
});
