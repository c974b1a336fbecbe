import { describe, expect, it } from "vitest";
import { createAppEnv, hasOwnEngine } from "./app-env.ts";

const base = { NODE_ENV: "test" as const };
const parts = {
  databaseUrl: "postgresql://127.0.0.1/spinback",
  appUrl: "http://localhost:3000",
  engine: { kind: "local" as const, url: "http://127.0.0.1:8288" },
  simulatorUrl: "http://127.0.0.1:4010",
  secrets: {
    NEXTAUTH_SECRET: "s",
    SPINBACK_ENCRYPTION_KEYS: "1:k",
    SPINBACK_DATABASE_PASSWORD: "p",
    SPINBACK_ENGINE_TOKEN: "t",
  },
};

describe("createAppEnv", () => {
  it("tells the app where everything is, and not the database's password by itself", () => {
    expect(createAppEnv(base, parts)).toEqual({
      NODE_ENV: "test",
      DATABASE_URL: "postgresql://127.0.0.1/spinback",
      NEXTAUTH_URL: "http://localhost:3000",
      NEXTAUTH_SECRET: "s",
      SPINBACK_ENCRYPTION_KEYS: "1:k",
      INNGEST_DEV: "1",
      INNGEST_BASE_URL: "http://127.0.0.1:8288",
      SPINBACK_ENGINE_KIND: "local",
      SPINBACK_ENGINE_TOKEN: "t",
      DEMO_API_URL: "http://127.0.0.1:4010",
      DEMO_AUTH_URL: "http://127.0.0.1:4010",
    });
  });

  it("keeps the address that people reach the app by", () => {
    const env = createAppEnv({ ...base, NEXTAUTH_URL: "https://spinback.example.test" }, parts);
    expect(env["NEXTAUTH_URL"]).toBe("https://spinback.example.test");
  });

  it("doesn't put an engine of one's own into development mode", () => {
    const own = { ...base, INNGEST_BASE_URL: "https://inngest.example.test" };
    expect(hasOwnEngine(own)).toBe(true);
    const env = createAppEnv(own, { ...parts, engine: undefined, simulatorUrl: undefined });
    expect(env["INNGEST_BASE_URL"]).toBe("https://inngest.example.test");
    expect(env).not.toHaveProperty("INNGEST_DEV");
    expect(env).not.toHaveProperty("DEMO_API_URL");
  });
});
