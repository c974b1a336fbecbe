import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { disconnectDb, getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { readHealth } from "./read-health.ts";

// The driver's first statement takes longer than the probe waits, on a busy machine.
beforeAll(() => getDb().$connect());

beforeEach(() => {
  vi.stubEnv("INNGEST_BASE_URL", "");
  forgetEnv();
});

afterEach(async () => {
  await disconnectDb();
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("readHealth", () => {
  it("is well with a database, whatever can't be known of the engine", async () => {
    expect(await readHealth()).toEqual({
      status: "ok",
      database: { reachable: true },
      engine: { kind: "inngest", reachable: null },
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it("is degraded without the engine", async () => {
    vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:1");
    forgetEnv();
    expect(await readHealth()).toMatchObject({ status: "degraded", engine: { reachable: false } });
  });

  it("needs no engine when this process carries everything", async () => {
    vi.stubEnv("SYNC_MODE", "inline");
    vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:1");
    forgetEnv();
    expect(await readHealth()).toMatchObject({ status: "ok", engine: { kind: "none", reachable: null } });
  });

  it("is degraded without the database", async () => {
    await disconnectDb();
    vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/nowhere");
    forgetEnv();
    expect(await readHealth()).toMatchObject({ status: "degraded", database: { reachable: false } });
  });
});
