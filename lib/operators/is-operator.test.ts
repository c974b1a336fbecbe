import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import { isOperator } from "./is-operator.ts";

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/unused");
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", "1:unused");
  forgetEnv();
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("isOperator", () => {
  it("knows the addresses that are named, in whatever case", () => {
    vi.stubEnv("OPERATOR_EMAILS", "Ops@Example.test , second@example.test");
    expect(isOperator("ops@example.TEST")).toBe(true);
    expect(isOperator("second@example.test")).toBe(true);
    expect(isOperator("xops@example.test")).toBe(false);
    expect(isOperator("ops@example.test , second@example.test")).toBe(false);
  });

  it.each(["", " ", ","])("knows nobody while %j is named", (named) => {
    vi.stubEnv("OPERATOR_EMAILS", named);
    expect(isOperator("ops@example.test")).toBe(false);
    expect(isOperator("")).toBe(false);
  });
});
