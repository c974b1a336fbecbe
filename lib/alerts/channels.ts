import { getEnv, type Env } from "@/lib/env.ts";
import { createLog } from "@/lib/log.ts";

export interface EmailChannel {
  smtpUrl: string;
  from: string;
  to: string;
}

/** Where alerts go; empty when the installation has named no place. */
export interface AlertChannels {
  webhookUrl?: string;
  email?: EmailChannel;
}

const log = createLog("alerts");
const reported = new Set<string>();

/** The channels that are set up completely; what is wrong with the others is logged once, by the names of the variables. */
export function readChannels(): AlertChannels {
  const { channels, problems } = checkChannels(getEnv());
  for (const problem of problems) {
    if (!reported.has(problem)) log.error(problem);
    reported.add(problem);
  }
  return channels;
}

export function checkChannels(
  env: Pick<Env, "ALERT_WEBHOOK_URL" | "SMTP_URL" | "ALERT_EMAIL_TO" | "ALERT_EMAIL_FROM">,
): { channels: AlertChannels; problems: string[] } {
  const { ALERT_WEBHOOK_URL, SMTP_URL, ALERT_EMAIL_TO, ALERT_EMAIL_FROM } = env;
  const channels: AlertChannels = {};
  const problems: string[] = [];
  if (ALERT_WEBHOOK_URL && !/^https?:/i.test(ALERT_WEBHOOK_URL)) {
    problems.push("ALERT_WEBHOOK_URL must begin with http:// or https://, so no alert is posted");
  } else if (ALERT_WEBHOOK_URL) {
    channels.webhookUrl = ALERT_WEBHOOK_URL;
  }
  const missing = Object.entries({ SMTP_URL, ALERT_EMAIL_TO, ALERT_EMAIL_FROM }).filter(
    ([, value]) => !value,
  );
  if (missing.length > 0 && missing.length < 3) {
    problems.push(`no alert is mailed until these are set too: ${missing.map(([name]) => name).join(", ")}`);
  } else if (SMTP_URL && !/^smtps?:/i.test(SMTP_URL)) {
    problems.push("SMTP_URL must begin with smtp:// or smtps://, so no alert is mailed");
  } else if (SMTP_URL && ALERT_EMAIL_TO && ALERT_EMAIL_FROM) {
    channels.email = { smtpUrl: SMTP_URL, from: ALERT_EMAIL_FROM, to: ALERT_EMAIL_TO };
  }
  return { channels, problems };
}
