import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetEnv } from "@/lib/env.ts";
import type { ClaimedAlert } from "./claim-alert.ts";
import { composeEmail, composeWebhook } from "./compose-alert.ts";

const alert: ClaimedAlert = {
  id: "a1",
  kind: "run_parked",
  userId: "u1",
  runId: "r1",
  summary: "A run waits for a sign-in.",
  details: { reason: "<script>" },
  createdAt: new Date("2026-11-24T12:00:00Z"),
  isWebhookSent: false,
  isEmailSent: false,
  attempts: 1,
};

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://spinback.test");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of thirty-two characters");
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/unused");
  vi.stubEnv("SPINBACK_ENCRYPTION_KEYS", "1:unused");
  forgetEnv();
});

afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});

describe("composeWebhook", () => {
  it("speaks to Discord in its own field, and names nobody there", () => {
    const body = composeWebhook(
      { ...alert, summary: "x".repeat(3_000) },
      "https://discord.com/api/webhooks/1/x",
    );
    expect(body["content"]).toHaveLength(2_000);
    expect(body).toMatchObject({ allowed_mentions: { parse: [] }, kind: "run_parked" });
    expect(body).not.toHaveProperty("text");
  });

  it("isn't fooled by a host that only looks like Discord", () => {
    expect(composeWebhook(alert, "https://notdiscord.com/x")).toHaveProperty("text");
  });
});

describe("composeEmail", () => {
  it("says the same in both forms, and escapes what isn't its own", () => {
    const { subject, text, html } = composeEmail(alert);
    expect(subject).toBe("Spinback: A run waits for a sign-in.");
    for (const part of [
      "run_parked",
      "2026-11-24T12:00:00.000Z",
      "r1",
      "u1",
      "https://spinback.test/operator",
    ]) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
    expect(text).toContain("reason: <script>");
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script>");
  });
});
