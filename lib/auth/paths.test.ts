import { describe, expect, it } from "vitest";
import { toLocalPath } from "./paths.ts";

describe("toLocalPath", () => {
  it.each(["/connect", "/workouts?page=2#top", "/"])("keeps %s", (path) => {
    expect(toLocalPath(path, "/dashboard")).toBe(path);
  });

  it.each([
    undefined,
    null,
    "",
    "connect",
    "https://elsewhere.test/",
    "//elsewhere.test",
    "/\\elsewhere.test",
    "/.//elsewhere.test",
    "/\t/elsewhere.test",
    "javascript:alert(1)",
  ])("leaves %j for the fallback", (path) => {
    expect(toLocalPath(path, "/dashboard")).toBe("/dashboard");
  });
});
