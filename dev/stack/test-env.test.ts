import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { createTestEnv } from "./test-env.ts";

it("leaves out what the person set up for their own stack", () => {
  const env = {
    NODE_ENV: "test" as const,
    PATH: "/bin",
    DATABASE_URL: "postgresql://elsewhere/mine",
    GITHUB_ID: "mine",
    GITHUB_ACTIONS: "true",
    SPINBACK_DATA_DIR: "mine",
  };
  expect(createTestEnv(env, { SIMULATOR_DEMO_WORKOUTS: "240" })).toEqual({
    NODE_ENV: "test",
    PATH: "/bin",
    GITHUB_ACTIONS: "true",
    SIMULATOR_DEMO_WORKOUTS: "240",
    __NEXT_PROCESSED_ENV: "true",
  });
});

it("keeps Next.js from reading them out of .env again", async () => {
  const directory = makeTemporaryDirectory();
  writeFileSync(path.join(directory, ".env"), "ALERT_WEBHOOK_URL=https://mine.example.test\n");
  const script = `
    require("@next/env").loadEnvConfig(${JSON.stringify(directory)}, false);
    process.stdout.write(process.env.ALERT_WEBHOOK_URL ?? "none");`;
  const env = createTestEnv({ NODE_ENV: "production", PATH: process.env["PATH"] }, {});
  expect(execFileSync(process.execPath, ["-e", script], { env, encoding: "utf8" })).toBe("none");
});
