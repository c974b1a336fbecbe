import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { ClaimedAlert } from "./claim-alert.ts";

export type ChannelName = "webhook" | "email";

const retryDelaysMinutes = [1, 5, 15, 60];
export const maxAttempts = 8;

const sentColumns = {
  webhook: Prisma.sql`webhook_sent_at`,
  email: Prisma.sql`email_sent_at`,
};

/** Written as soon as a channel has taken the alert, so that trouble with another one doesn't send it twice here. */
export async function recordSent({ id }: ClaimedAlert, channel: ChannelName): Promise<void> {
  const column = sentColumns[channel];
  await getDb().$executeRaw`UPDATE alert SET ${column} = coalesce(${column}, now()) WHERE id = ${id}::uuid`;
}

/** Closes a claim: with an error the alert comes again later, until it is given up. A claim that was taken over stays as it is. */
export async function settleAlert({ id, attempts }: ClaimedAlert, error: string | null): Promise<void> {
  const delayMinutes = error === null ? null : findRetryDelayMinutes(attempts);
  await getDb().$executeRaw`
    UPDATE alert SET last_error = ${error}, next_attempt_at = now() + make_interval(mins => ${delayMinutes}::int)
    WHERE id = ${id}::uuid AND attempts = ${attempts}`;
}

/** Minutes from a failed attempt to the next; null when there is none. */
export function findRetryDelayMinutes(attempts: number): number | null {
  if (attempts >= maxAttempts) return null;
  return retryDelaysMinutes[Math.min(attempts, retryDelaysMinutes.length) - 1] ?? 1;
}
