import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, root } from "./settings.ts";

describe("readSettings", () => {
  it("has a default for everything", () => {
    const settings = readSettings({ NODE_ENV: "test" });
    expect(settings.dataDirectory).toBe(path.join(root, ".data"));
    expect(settings.ports.app).toEqual({ variable: "PORT", port: 3000, isAsked: false });
  });

  it("knows which ports were asked for, and takes an empty variable as unset", () => {
    const { ports } = readSettings({ NODE_ENV: "test", PORT: "4000", POSTGRES_PORT: "" });
    expect(ports.app).toEqual({ variable: "PORT", port: 4000, isAsked: true });
    expect(ports.postgres).toEqual({ variable: "POSTGRES_PORT", port: 5433, isAsked: false });
  });

  it.each(["0", "65536", "http", "80.5"])("refuses the port %s", (PORT) => {
    expect(() => readSettings({ NODE_ENV: "test", PORT })).toThrow(/PORT must be a port/);
  });
});
