import { describe, expect, it } from "vitest";
import { ExpiringKeys } from "./expiring-keys.ts";

describe("ExpiringKeys", () => {
  it("forgets a key after its lifetime", () => {
    const keys = new ExpiringKeys(1_000, 10);

    expect(keys.add("a", 0)).toBe(true);
    expect(keys.add("a", 999)).toBe(false);
    expect(keys.add("a", 1_000)).toBe(true);
  });

  it("holds no more than its limit and drops the oldest", () => {
    const keys = new ExpiringKeys(1_000, 3);
    for (const key of ["a", "b", "c", "d"]) keys.add(key, 0);

    expect(keys.size).toBe(3);
    expect(keys.add("d", 1)).toBe(false);
    expect(keys.add("a", 1)).toBe(true);
  });
});
