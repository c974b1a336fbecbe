import { expect, it } from "vitest";
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
  });
});
