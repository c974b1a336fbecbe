import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createSimulator, type Simulator } from "@/dev/simulator/simulator.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { createPelotonClient } from "@/lib/peloton/client.ts";
import { signInWithPassword } from "@/lib/peloton/sign-in.ts";
import { connectPeloton } from "./connect.ts";
import { disconnectPeloton } from "./disconnect.ts";
import { openPelotonSession } from "./session.ts";
import { makeRun, makeUser, makeWorkout, usePeloton } from "./testing/rows.ts";

const password = "spinback-demo";
const demo = { mode: "demo" } as const;
const newcomer = { mode: "demo", rider: "newcomer" } as const;
const readRow = (userId: string) => getDb().pelotonConnection.findUniqueOrThrow({ where: { userId } });

describe("connectPeloton", { timeout: 30_000 }, () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 }, demoWorkouts: 120 });
    usePeloton(simulator.url);
  });
  afterAll(() => simulator.close());

  function signIn(rider: string) {
    return signInWithPassword(
      { email: `${rider}@spinback.test`, password },
      { authUrl: simulator.url, timeoutMs: 10_000 },
    );
  }

  it("connects the demo rider, whose units, time zone and FTP become the user's", async () => {
    const userId = await makeUser();
    const connection = await connectPeloton(userId, demo);
    expect(connection).toMatchObject({
      upstream: "demo",
      status: "active",
      upstreamWorkoutCount: 120,
      listedThroughAt: null,
      distanceUnit: "imperial",
    });
    const user = await getDb().user.findUniqueOrThrow({
      where: { id: userId },
      include: { ftpEntries: true },
    });
    expect(user.distanceUnit).toBe("imperial");
    expect(user.timeZone).toBe("America/New_York");
    expect(user.ftpEntries).toHaveLength(1);
  });

  it("leaves a time zone that the rider has chosen", async () => {
    const userId = await makeUser();
    await getDb().user.update({ where: { id: userId }, data: { timeZone: "Europe/Berlin" } });
    await connectPeloton(userId, demo);
    const user = await getDb().user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.timeZone).toBe("Europe/Berlin");
  });

  it("connects by password, and keeps neither it nor a readable token", async () => {
    const userId = await makeUser();
    await connectPeloton(userId, { mode: "password", email: "newcomer@spinback.test", password });
    const row = await readRow(userId);
    expect(row).toMatchObject({ upstream: "peloton", status: "active", tokenVersion: 1 });
    expect(row.accessTokenCiphertext).toMatch(/^v1\.1\./);
    expect(row.refreshTokenCiphertext).toMatch(/^v1\.1\./);
    expect(JSON.stringify(row)).not.toContain(password);
  });

  it("can be used at once", async () => {
    const userId = await makeUser();
    const { id } = await connectPeloton(userId, newcomer);
    const client = createPelotonClient(await openPelotonSession({ id }));
    expect(await client.listWorkouts({ page: 0, pageSize: 100 })).toMatchObject({ total: 12, rejected: [] });
  });

  it("stores nothing when the password is wrong", async () => {
    const userId = await makeUser();
    const attempt = connectPeloton(userId, {
      mode: "password",
      email: "newcomer@spinback.test",
      password: "wrong",
    });
    await expect(attempt).rejects.toMatchObject({ code: "peloton_refused", field: "password" });
    expect(await getDb().pelotonConnection.count({ where: { userId } })).toBe(0);
  });

  it("takes a pasted token with its partner, or alone", async () => {
    const pair = await signIn("newcomer");
    const [one, other] = [await makeUser(), await makeUser()];
    await connectPeloton(one, { mode: "token", accessToken: pair.accessToken });
    expect((await readRow(one)).refreshTokenCiphertext).toBeNull();
    await connectPeloton(other, {
      mode: "token",
      accessToken: pair.accessToken,
      refreshToken: pair.refreshToken ?? "",
    });
    expect((await readRow(other)).refreshTokenCiphertext).not.toBeNull();
  });

  it("refuses a pasted token that Peloton doesn't accept, naming the field", async () => {
    const attempt = connectPeloton(await makeUser(), { mode: "token", accessToken: "x".repeat(40) });
    await expect(attempt).rejects.toMatchObject({ code: "peloton_refused", field: "accessToken" });
  });

  it("refreshes a pasted token that has run out", async () => {
    const pair = await signIn("newcomer");
    const userId = await makeUser();
    await connectPeloton(userId, {
      mode: "token",
      accessToken: "x".repeat(40),
      refreshToken: pair.refreshToken ?? "",
    });
    expect((await readRow(userId)).accessTokenExpiresAt.getTime()).toBeGreaterThan(Date.now());
  });

  it("connects the same account again in place, with a new version of its tokens", async () => {
    const userId = await makeUser();
    const first = await connectPeloton(userId, newcomer);
    await makeWorkout(userId);
    await getDb().pelotonConnection.update({
      where: { id: first.id },
      data: { status: "needs_sign_in", listedThroughAt: new Date("2026-01-01") },
    });
    const again = await connectPeloton(userId, newcomer);
    expect(again).toMatchObject({ id: first.id, status: "active", listedThroughAt: new Date("2026-01-01") });
    expect((await readRow(userId)).tokenVersion).toBe(2);
    expect(await getDb().ftpEntry.count({ where: { userId } })).toBeLessThanOrEqual(1);
  });

  it("refuses another account while workouts of the first are here", async () => {
    const userId = await makeUser();
    const first = await connectPeloton(userId, newcomer);
    await makeWorkout(userId);
    await expect(connectPeloton(userId, demo)).rejects.toMatchObject({
      code: "conflict",
      userMessage: expect.stringContaining("delete its history first"),
    });
    expect(await readRow(userId)).toMatchObject({ id: first.id, pelotonUserId: first.pelotonUserId });
  });

  it("replaces an account that has brought no workouts, and ends its sync", async () => {
    const userId = await makeUser();
    const first = await connectPeloton(userId, newcomer);
    const run = await makeRun(userId, ["queued"]);
    const second = await connectPeloton(userId, demo);
    expect(second.id).not.toBe(first.id);
    expect(await getDb().syncRun.findUnique({ where: { id: run.id } })).toMatchObject({ state: "cancelled" });
  });

  it("knows a kept history again, and whose it isn't", async () => {
    const userId = await makeUser();
    const { id } = await connectPeloton(userId, demo);
    const client = createPelotonClient(await openPelotonSession({ id }));
    const oldest = (await client.listWorkouts({ page: 1, pageSize: 100 })).workouts.at(-1);
    await makeWorkout(userId, oldest?.pelotonWorkoutId);
    await disconnectPeloton(userId, { deleteHistory: false });

    await expect(connectPeloton(userId, newcomer)).rejects.toMatchObject({ code: "conflict" });
    expect(await connectPeloton(userId, demo)).toMatchObject({ status: "active" });
  });

  it("makes one connection of two attempts at once", async () => {
    const userId = await makeUser();
    const connections = await Promise.all([
      connectPeloton(userId, newcomer),
      connectPeloton(userId, newcomer),
    ]);
    expect(connections[0].id).toBe(connections[1].id);
    expect(await getDb().pelotonConnection.count({ where: { userId } })).toBe(1);
  });

  it("lets two users connect one account, each with tokens of its own", async () => {
    const [one, other] = [await makeUser(), await makeUser()];
    await connectPeloton(one, newcomer);
    await connectPeloton(other, newcomer);
    const [first, second] = [await readRow(one), await readRow(other)];
    expect(first.pelotonUserId).toBe(second.pelotonUserId);
    expect(first.accessTokenCiphertext).not.toBe(second.accessTokenCiphertext);
  });

  it("says that Peloton can't be reached", async () => {
    usePeloton("http://127.0.0.1:1");
    const attempt = connectPeloton(await makeUser(), demo);
    await expect(attempt).rejects.toMatchObject({ code: "peloton_unavailable" });
    usePeloton(simulator.url);
  });

  it("says that there is no demo rider where none is set up", async () => {
    vi.stubEnv("DEMO_API_URL", undefined);
    forgetEnv();
    const attempt = connectPeloton(await makeUser(), demo);
    await expect(attempt).rejects.toThrow(/DEMO_API_URL/);
    usePeloton(simulator.url);
  });
});
