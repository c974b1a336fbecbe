import type { Tone } from "@/app/_components/badge.tsx";
import type { AlertReport, AlertRow } from "@/lib/alerts/list-alerts.ts";

interface Delivery {
  label: string;
  tone: Tone;
}

/** How far an alert has come, in a word or two. */
export function describeDelivery(alert: AlertRow): Delivery {
  const isSent = alert.webhookSentAt !== null || alert.emailSentAt !== null;
  if (alert.nextAttemptAt !== null) {
    return alert.lastError === null
      ? { label: "Waiting", tone: "info" }
      : { label: "Trying again", tone: "warn" };
  }
  if (alert.lastError !== null) return { label: "Given up", tone: "bad" };
  return isSent ? { label: "Delivered", tone: "good" } : { label: "Kept here", tone: "neutral" };
}

/** The channels that have the alert: "By webhook and e-mail". Null when none has. */
export function describeChannels({ webhookSentAt, emailSentAt }: AlertRow): string | null {
  const channels = [webhookSentAt && "webhook", emailSentAt && "e-mail"].filter(Boolean);
  return channels.length === 0 ? null : `by ${channels.join(" and ")}`;
}

/** Where alerts go at all. */
export function describeSetup({ webhook, email }: AlertReport["channels"]): string {
  if (webhook && email) return "Alerts go to a webhook and by e-mail.";
  if (webhook) return "Alerts go to a webhook.";
  if (email) return "Alerts go out by e-mail.";
  return "Alerts are only kept here: set ALERT_WEBHOOK_URL, or SMTP_URL with ALERT_EMAIL_TO and ALERT_EMAIL_FROM, to have them sent.";
}
