import { composeWebhook } from "./compose-alert.ts";
import type { ClaimedAlert } from "./claim-alert.ts";

const limitMs = 10_000;

/** Posts the alert. Throws unless the receiver answers with 2xx; it is told apart from a repetition by its `id`. */
export async function sendWebhook(alert: ClaimedAlert, webhookUrl: string): Promise<void> {
  const response = await fetch(webhookUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": "Spinback" },
    body: JSON.stringify(composeWebhook(alert, webhookUrl)),
    // Where an alert goes is for the operator to say, not for an answer.
    redirect: "manual",
    signal: AbortSignal.timeout(limitMs),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the receiver answered HTTP ${response.status}`);
}
