import { setTimeout } from "node:timers/promises";
import { createTransport } from "nodemailer";
import type { EmailChannel } from "./channels.ts";
import type { ClaimedAlert } from "./claim-alert.ts";
import { composeEmail } from "./compose-alert.ts";

const limitMs = 45_000;
const silenceLimitMs = 10_000;

/** Mails the alert. Throws unless the server takes it for every recipient; a repetition has the same Message-ID. */
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
    throw new Error(`the mail server refused ${sent.rejected.length} of the recipients`);
  }
}
