import { describe, expect, it } from "vitest";
import { createStatementNamer } from "./statement-names.ts";

describe("createStatementNamer", () => {
  it("names a statement the same each time, and differently from any other", () => {
    const nameStatement = createStatementNamer("test");
    const first = nameStatement({ sql: "SELECT 1" });
    expect(nameStatement({ sql: "SELECT 2" })).not.toBe(first);
    expect(nameStatement({ sql: "SELECT 1" })).toBe(first);
  });

  it("leaves statements unnamed when there are too many, and keeps the names that it gave", () => {
    const nameStatement = createStatementNamer("test");
    const names = Array.from({ length: 501 }, (_, index) => nameStatement({ sql: `SELECT ${index}` }));
    expect(names.at(-1)).toBe("");
    expect(nameStatement({ sql: "SELECT 499" })).toBe(names[499]);
  });
});
