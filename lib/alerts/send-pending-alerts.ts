import { getDb } from "@/lib/db/client.ts";
import { createLog } from "@/lib/log.ts";
import { readChannels, type AlertChannels } from "./channels.ts";
import { claimAlert, type ClaimedAlert } from "./claim-alert.ts";
import { describeDeliveryError } from "./describe-delivery-error.ts";
import { sendEmail } from "./send-email.ts";
import { sendWebhook } from "./send-webhook.ts";
import { recordSent, settleAlert, type ChannelName } from "./settle-alert.ts";

/** No new delivery is begun after it; the job comes again each minute. */
const budgetMs = 45_000;

export interface AlertDelivery {
  /** Alerts that every channel has. */
  delivered: number;
  /** Alerts that at least one channel didn't take; they come again. */
  failed: number;
  /** Old alerts that were deleted. */
  removed: number;
}

/** Sends each alert that is due to the channels that don't have it yet. Any number of processes may do it at once. */
export async function sendPendingAlerts(): Promise<AlertDelivery> {
  const removed = await removeOldAlerts();
  const channels = readChannels();
  if (!channels.webhookUrl && !channels.email) {
    await leaveUnsent();
    return { delivered: 0, failed: 0, removed };
  }
  const deadline = Date.now() + budgetMs;
  const counts = { delivered: 0, failed: 0 };
  for (let alert = await claimAlert(); alert; alert = Date.now() < deadline ? await claimAlert() : null) {
    counts[(await deliver(alert, channels)) ? "delivered" : "failed"] += 1;
  }
  return { ...counts, removed };
}

async function deliver(alert: ClaimedAlert, channels: AlertChannels): Promise<boolean> {
  const { webhookUrl, email } = channels;
  const errors = await Promise.all([
    webhookUrl &&
      !alert.isWebhookSent &&
      attempt("webhook", alert, channels, () => sendWebhook(alert, webhookUrl)),
    email && !alert.isEmailSent && attempt("email", alert, channels, () => sendEmail(alert, email)),
  ]);
  const told = errors.filter((error) => typeof error === "string" && error !== "");
  await settleAlert(alert, told.length > 0 ? told.join("; ") : null);
  return told.length === 0;
}

/** The error to show, or null when the channel took the alert. */
async function attempt(
  channel: ChannelName,
  alert: ClaimedAlert,
  channels: AlertChannels,
  send: () => Promise<void>,
): Promise<string | null> {
  try {
    await send();
  } catch (error) {
    const told = `${channel}: ${describeDeliveryError(error, channels)}`;
    const fields = { alertId: alert.id, runId: alert.runId, attempt: alert.attempts, channel };
    createLog("alerts", fields).warn({ reason: told }, "an alert was not delivered");
    return told;
  }
  await recordSent(alert, channel);
  return null;
}

/** They stay on the operator page, and aren't sent late when a channel is set up one day. */
async function leaveUnsent(): Promise<void> {
  await getDb().$executeRaw`UPDATE alert SET next_attempt_at = NULL WHERE next_attempt_at <= now()`;
}

async function removeOldAlerts(): Promise<number> {
  return getDb().$executeRaw`DELETE FROM alert WHERE created_at < now() - interval '90 days'`;
}
