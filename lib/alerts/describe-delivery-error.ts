import { redactSecrets } from "@/lib/monitoring/redact-secrets.ts";
import type { AlertChannels } from "./channels.ts";

const longestText = 300;

/** Why a channel didn't take an alert, in a line for the operator: without the channel's address and credentials. */
export function describeDeliveryError(error: unknown, channels: AlertChannels): string {
  const line = readMessages(error).join(": ").replaceAll(/\s+/g, " ");
  return redactSecrets(line, listSecrets(channels)).slice(0, longestText);
}

function readMessages(error: unknown): string[] {
  if (!(error instanceof Error)) return ["it could not be sent"];
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const own = error.message || code || error.name;
  return error.cause instanceof Error ? [own, ...readMessages(error.cause)] : [own];
}

/** As they stand in the addresses and decoded, longest first, so that no part of a longer one is left over. */
function listSecrets({ webhookUrl, email }: AlertChannels): string[] {
  const secrets: string[] = [];
  for (const address of [webhookUrl, email?.smtpUrl]) {
    if (!address) continue;
    const url = new URL(address);
    const parts = [url.username, url.password, ...url.searchParams.values()];
    if (address === webhookUrl) parts.push(url.pathname, ...url.pathname.split("/"));
    secrets.push(address, url.href, ...parts, ...parts.map(decode));
    secrets.push(Buffer.from(decode(url.password)).toString("base64"));
  }
  return [...new Set(secrets)].filter((secret) => secret.length > 3).toSorted((a, b) => b.length - a.length);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
