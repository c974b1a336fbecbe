import { getEnv } from "@/lib/env.ts";
import type { ClaimedAlert } from "./claim-alert.ts";

const longestSubject = 120;

/** The body for a webhook. `text` is what Slack, Mattermost and their like show, `content` what Discord does. */
export function composeWebhook(alert: ClaimedAlert, webhookUrl: string): Record<string, unknown> {
  const { id, kind, summary, runId, userId, details, createdAt } = alert;
  const url = operatorUrl();
  const body = { id, kind, summary, runId, userId, details, createdAt: createdAt.toISOString(), url };
  const sentence = `${summary} ${url}`;
  if (!/(^|\.)discord(app)?\.com$/.test(new URL(webhookUrl).hostname)) return { ...body, text: sentence };
  return { ...body, content: sentence.slice(0, 2_000), allowed_mentions: { parse: [] } };
}

/** An e-mail as plain text and as a page that says the same. */
export function composeEmail(alert: ClaimedAlert): { subject: string; text: string; html: string } {
  const facts = Object.entries(listFacts(alert));
  const url = operatorUrl();
  return {
    subject: `Spinback: ${alert.summary}`.slice(0, longestSubject),
    text: [alert.summary, "", ...facts.map(([name, value]) => `${name}: ${value}`), "", url, ""].join("\n"),
    html: toPage(alert.summary, facts, url),
  };
}

function listFacts({ kind, runId, userId, details, createdAt }: ClaimedAlert): Record<string, string> {
  return {
    Kind: kind,
    At: createdAt.toISOString(),
    ...(runId && { Run: runId }),
    ...(userId && { User: userId }),
    ...Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)])),
  };
}

function toPage(summary: string, facts: [string, string][], url: string): string {
  const rows = facts.map(
    ([name, value]) =>
      `<tr><td style="padding:2px 16px 2px 0;color:#57524a">${escapeHtml(name)}</td><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><body style="font:15px/1.5 system-ui,sans-serif;color:#1c1a17;margin:24px">
<p style="font-size:18px;font-weight:600;margin:0 0 16px">${escapeHtml(summary)}</p>
<table style="border-collapse:collapse;font-size:14px">${rows.join("")}</table>
<p style="margin:20px 0 0"><a href="${escapeHtml(url)}" style="color:#c43a1b">Open the operator page</a></p>
</body></html>`;
}

function operatorUrl(): string {
  return `${getEnv().NEXTAUTH_URL}/operator`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
