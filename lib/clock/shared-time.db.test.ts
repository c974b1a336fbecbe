import { afterEach, expect, it, vi } from "vitest";
import { readSharedTimeMs } from "./shared-time.ts";

afterEach(() => void vi.useRealTimers());

it("tells the database's time, also where this process's clock is wrong", async () => {
  const realMs = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: realMs + 2 * 3_600_000 });
  const sharedMs = await readSharedTimeMs();
  expect(sharedMs).toBeGreaterThanOrEqual(realMs - 1_000);
  expect(sharedMs).toBeLessThan(realMs + 60_000);
});
