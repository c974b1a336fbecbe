import { afterEach, beforeEach, expect, vi } from "vitest";

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  const warnings = vi.mocked(console.warn).mock.calls;
  const errors = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect([...warnings, ...errors], "a test printed a warning or an error").toEqual([]);
});
