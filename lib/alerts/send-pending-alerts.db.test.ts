import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { claimAlert } from "./claim-alert.ts";
import { recordAlert } from "./record-alert.ts";
import { recordTestAlert } from "./record-test-alert.ts";
import { sendPendingAlerts } from "./send-pending-alerts.ts";
import { maxAttempts } from "./settle-alert.ts";
import { startSmtpSink, type SmtpSink } from "./testing/smtp-sink.ts";
import { startWebhookSink, type WebhookSink } from "./testing/webhook-sink.ts";

const hookSecret = "T0AAA/B0BBB/hookSecret77";
const smtpPassword = "smtp-pa$$word-55";

let webhook: WebhookSink;
let smtp: SmtpSink;

beforeEach(async () => {
  await getDb().alert.deleteMany();
  vi.stubEnv("NEXTAUTH_URL", "https://spinback.test");
  webhook = await startWebhookSink(`/services/${hookSecret}?key=querySecret88`);
  smtp = await startSmtpSink();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  forgetEnv();
  await Promise.all([webhook.close(), smtp.close()]);
});

function useChannels({ webhookUrl = webhook.url, smtpPort = smtp.port } = {}): void {
  const password = encodeURIComponent(smtpPassword);
  const channels = {
    ALERT_WEBHOOK_URL: webhookUrl,
    SMTP_URL: smtpPort ? `smtp://alerts:${password}@127.0.0.1:${smtpPort}` : "",
    ALERT_EMAIL_TO: smtpPort ? "ops@example.test, second@example.test" : "",
    ALERT_EMAIL_FROM: smtpPort ? "spinback@example.test" : "",
  };
  for (const [name, value] of Object.entries(channels)) vi.stubEnv(name, value);
  forgetEnv();
}

async function record(summary = "The run failed <b>badly</b>."): Promise<string> {
  const dedupeKey = randomUUID();
  const details = { reason: "list_unavailable", failed: 3, note: null };
  await getDb().$transaction((tx) => recordAlert(tx, { kind: "run_failed", dedupeKey, summary, details }));
  return dedupeKey;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const find = (dedupeKey: string) => getDb().alert.findUniqueOrThrow({ where: { dedupeKey } });
const makeDue = () => getDb().alert.updateMany({ data: { nextAttemptAt: new Date() } });

describe("sendPendingAlerts", () => {
  it("mails once when one of the recipients is refused", async () => {
    const sink = await startSmtpSink({
      recipient: (command) => (command.includes("second@") ? "550 nobody" : "250 fine"),
    });
    useChannels({ webhookUrl: "", smtpPort: sink.port });
    const key = await record();
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 1, failed: 0 });
    expect(sink.messages).toHaveLength(1);
    expect((await find(key)).emailSentAt).toBeInstanceOf(Date);
    await sink.close();
  });

  it("tells each channel once", async () => {
    useChannels();
    const alert = await find(await record());

    expect(await sendPendingAlerts()).toEqual({ delivered: 1, failed: 0, removed: 0 });
    expect(await sendPendingAlerts()).toEqual({ delivered: 0, failed: 0, removed: 0 });

    expect(webhook.received).toEqual([
      {
        id: alert.id,
        kind: "run_failed",
        summary: "The run failed <b>badly</b>.",
        runId: null,
        userId: null,
        details: { reason: "list_unavailable", failed: 3, note: null },
        createdAt: alert.createdAt.toISOString(),
        url: "https://spinback.test/operator",
        text: "The run failed <b>badly</b>. https://spinback.test/operator",
      },
    ]);
    expect(smtp.messages).toHaveLength(1);
    const [mail = ""] = smtp.messages;
    expect(mail).toContain("To: ops@example.test, second@example.test");
    expect(mail).toContain("Subject: Spinback: The run failed <b>badly</b>.");
    expect(mail).toContain("reason: list_unavailable");
    expect(mail).toContain("The run failed &lt;b&gt;badly&lt;/b&gt;.");
    expect(await find(alert.dedupeKey)).toMatchObject({
      webhookSentAt: expect.any(Date),
      emailSentAt: expect.any(Date),
      attempts: 1,
      nextAttemptAt: null,
      lastError: null,
    });
  });

  it("asks a webhook again that failed, and doesn't repeat the mail", async () => {
    useChannels();
    webhook.status = 500;
    const key = await record();

    expect(await sendPendingAlerts()).toMatchObject({ delivered: 0, failed: 1 });
    const failed = await find(key);
    expect(failed).toMatchObject({
      webhookSentAt: null,
      emailSentAt: expect.any(Date),
      attempts: 1,
      lastError: "webhook: the receiver answered HTTP 500",
    });
    expect(failed.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now() + 30_000);
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 0, failed: 0 });

    webhook.status = 204;
    await makeDue();
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 1, failed: 0 });
    expect(webhook.received).toHaveLength(1);
    expect(smtp.messages).toHaveLength(1);
    expect(await find(key)).toMatchObject({ attempts: 2, nextAttemptAt: null, lastError: null });
  });

  it("follows no redirect", async () => {
    useChannels({ smtpPort: 0 });
    webhook.status = 307;
    const key = await record();
    await sendPendingAlerts();
    expect(webhook.requestCount).toBe(1);
    expect(await find(key)).toMatchObject({ lastError: "webhook: the receiver answered HTTP 307" });
  });

  it("sends nothing twice when several do it at once", async () => {
    useChannels();
    for (let count = 0; count < 6; count += 1) await record(`Trouble ${count}.`);

    const deliveries = await Promise.all([sendPendingAlerts(), sendPendingAlerts(), sendPendingAlerts()]);

    expect(deliveries.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(6);
    expect(new Set(webhook.received.map((body) => body["summary"])).size).toBe(6);
    expect(webhook.received).toHaveLength(6);
    expect(smtp.messages).toHaveLength(6);
  });

  it("takes over from a sender that died, and from it alone", async () => {
    useChannels();
    const key = await record();
    await claimAlert();
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 0, failed: 0 });

    await makeDue();
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 1 });
    expect(await find(key)).toMatchObject({ attempts: 2, nextAttemptAt: null });
  });

  it("gives an alert up after the last attempt", async () => {
    useChannels({ smtpPort: 0 });
    webhook.status = 404;
    const key = await record();
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      await makeDue();
      expect(await sendPendingAlerts()).toMatchObject({ failed: 1 });
    }
    expect(await find(key)).toMatchObject({
      attempts: maxAttempts,
      nextAttemptAt: null,
      lastError: "webhook: the receiver answered HTTP 404",
    });
  });

  it("keeps the secrets of its channels out of what it writes down", async () => {
    await smtp.close();
    smtp = await startSmtpSink({ auth: (command) => `535 you said ${command}, with ${smtpPassword}` });
    useChannels({ webhookUrl: `http://127.0.0.1:1/services/${hookSecret}?key=querySecret88` });
    const key = await record();

    await sendPendingAlerts();

    const { lastError } = await find(key);
    expect(lastError).toMatch(/^webhook: fetch failed.*; email: .*535/);
    const encoded = Buffer.from(`\0alerts\0${smtpPassword}`).toString("base64");
    for (const secret of [hookSecret, "hookSecret77", "querySecret88", smtpPassword, encoded]) {
      expect(lastError).not.toContain(secret);
    }
  });

  it("keeps alerts for the operator when there is no channel, and doesn't send them late", async () => {
    useChannels({ webhookUrl: "", smtpPort: 0 });
    const key = await record();
    expect(await sendPendingAlerts()).toEqual({ delivered: 0, failed: 0, removed: 0 });
    expect(await find(key)).toMatchObject({ nextAttemptAt: null, attempts: 0, lastError: null });

    useChannels();
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 0 });
  });

  it("deletes what is older than 90 days", async () => {
    useChannels({ webhookUrl: "", smtpPort: 0 });
    const [old, recent] = [await record(), await record()];
    await getDb().alert.update({ where: { dedupeKey: old }, data: { createdAt: daysAgo(91) } });
    await getDb().alert.update({ where: { dedupeKey: recent }, data: { createdAt: daysAgo(89) } });
    expect(await sendPendingAlerts()).toMatchObject({ removed: 1 });
    expect(await getDb().alert.findMany()).toMatchObject([{ dedupeKey: recent }]);
  });
});

describe("recordTestAlert", () => {
  it("is delivered like any other, a few times", async () => {
    useChannels();
    const userId = randomUUID();
    for (let count = 0; count < 5; count += 1) await recordTestAlert(userId);
    await expect(recordTestAlert(userId)).rejects.toMatchObject({ code: "too_many_attempts" });
    expect(await sendPendingAlerts()).toMatchObject({ delivered: 5 });
    expect(webhook.received[0]).toMatchObject({ kind: "task_failed", userId });
  });
});
