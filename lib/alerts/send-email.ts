import { setTimeout } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { createLog } from "@/lib/log.ts";
import type { EmailChannel } from "./channels.ts";
import type { ClaimedAlert } from "./claim-alert.ts";
import { composeEmail } from "./compose-alert.ts";

const limitMs = 45_000;
const silenceLimitMs = 10_000;

/**
 * Mails the alert. Throws unless the server takes it for somebody: to repeat it for the address that it refused would
 * mail it to all others again. A repetition has the same Message-ID.
 */
export async function sendEmail(alert: ClaimedAlert, channel: EmailChannel): Promise<void> {
  const transport = createTransport({
    url: channel.smtpUrl,
    connectionTimeout: silenceLimitMs,
    greetingTimeout: silenceLimitMs,
    socketTimeout: silenceLimitMs,
    dnsTimeout: silenceLimitMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const sending = transport.sendMail({
    from: channel.from,
    to: channel.to,
    messageId: `<alert-${alert.id}@spinback>`,
    date: alert.createdAt,
    ...composeEmail(alert),
  });
  const sent = await Promise.race([sending, setTimeout(limitMs, null, { ref: false })]);
  if (sent === null) throw new Error(`the mail server took longer than ${limitMs} ms`);
  if (sent.rejected.length > 0) {
    createLog("alerts").warn(
      { alertId: alert.id, refusedCount: sent.rejected.length, acceptedCount: sent.accepted.length },
      "the mail server refused some of the recipients",
    );
  }
}
