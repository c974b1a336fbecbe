import { getDb } from "@/lib/db/client.ts";
import type { AlertKind } from "@/lib/db/generated/enums.ts";

/** Longer than any delivery takes: a sender that died is taken over afterwards. */
const leaseSeconds = 120;

export interface ClaimedAlert {
  id: string;
  kind: AlertKind;
  userId: string | null;
  runId: string | null;
  summary: string;
  details: Record<string, string | number | null>;
  createdAt: Date;
  isWebhookSent: boolean;
  isEmailSent: boolean;
  /** This attempt included; it tells this claim from later ones. */
  attempts: number;
}

/** Takes the alert that has been due for longest, for this sender alone. Null when none is due. */
export async function claimAlert(): Promise<ClaimedAlert | null> {
  const [alert] = await getDb().$queryRaw<ClaimedAlert[]>`
    UPDATE alert SET attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE id = (SELECT id FROM alert WHERE next_attempt_at <= now()
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, kind, user_id AS "userId", run_id AS "runId", summary, details, created_at AS "createdAt",
      webhook_sent_at IS NOT NULL AS "isWebhookSent", email_sent_at IS NOT NULL AS "isEmailSent", attempts`;
  return alert ?? null;
}
