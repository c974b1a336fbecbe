import { describe, expect, it } from "vitest";
import type { AlertRow } from "@/lib/alerts/list-alerts.ts";
import { describeChannels, describeDelivery, describeSetup } from "./describe-delivery.ts";

const at = "2026-11-24T12:00:00.000Z";
const alert: AlertRow = {
  id: "a1",
  kind: "run_failed",
  summary: "A run failed.",
  createdAt: at,
  webhookSentAt: null,
  emailSentAt: null,
  attempts: 0,
  nextAttemptAt: at,
  lastError: null,
};

describe("describeDelivery", () => {
  it.each([
    ["Waiting", {}],
    ["Trying again", { lastError: "webhook: HTTP 500", webhookSentAt: at }],
    ["Given up", { lastError: "webhook: HTTP 500", emailSentAt: at, nextAttemptAt: null }],
    ["Delivered", { webhookSentAt: at, nextAttemptAt: null }],
    ["Kept here", { nextAttemptAt: null }],
  ])("%s", (label, change) => {
    expect(describeDelivery({ ...alert, ...change }).label).toBe(label);
  });
});

describe("describeChannels", () => {
  it("names the channels that have it", () => {
    expect(describeChannels(alert)).toBeNull();
    expect(describeChannels({ ...alert, emailSentAt: at })).toBe("by e-mail");
    expect(describeChannels({ ...alert, webhookSentAt: at, emailSentAt: at })).toBe("by webhook and e-mail");
  });
});

describe("describeSetup", () => {
  it("says what to set when there is no channel", () => {
    expect(describeSetup({ webhook: false, email: false })).toContain("ALERT_WEBHOOK_URL");
    expect(describeSetup({ webhook: true, email: true })).toBe("Alerts go to a webhook and by e-mail.");
  });
});
