import type { Transaction } from "@/lib/db/client.ts";
import type { AlertKind } from "@/lib/db/generated/enums.ts";

export interface NewAlert {
  kind: AlertKind;
  /** The same trouble is told once. */
  dedupeKey: string;
  userId?: string;
  runId?: string;
  /** One sentence, without secrets. */
  summary: string;
  details?: Record<string, string | number | null>;
}

/** Writes down what the operator is to be told, in the transaction that makes it true. It is sent within a minute. */
export async function recordAlert(tx: Transaction, alert: NewAlert): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO alert (dedupe_key, kind, user_id, run_id, summary, details)
    VALUES (${alert.dedupeKey}, ${alert.kind}::alert_kind, ${alert.userId ?? null}::uuid, ${alert.runId ?? null}::uuid,
      ${alert.summary}, ${JSON.stringify(alert.details ?? {})}::jsonb)
    ON CONFLICT (dedupe_key) DO NOTHING`;
}
