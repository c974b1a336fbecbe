import { getDb } from "@/lib/db/client.ts";
import type { AlertKind } from "@/lib/db/generated/enums.ts";
import { readChannels } from "./channels.ts";

const shownAtMost = 30;

export interface AlertRow {
  id: string;
  kind: AlertKind;
  summary: string;
  createdAt: string;
  webhookSentAt: string | null;
  emailSentAt: string | null;
  attempts: number;
  /** Null once nobody will send it any more: it is delivered or given up. */
  nextAttemptAt: string | null;
  lastError: string | null;
}

export interface AlertReport {
  channels: { webhook: boolean; email: boolean };
  pending: number;
  givenUp: number;
  newest: AlertRow[];
}

export async function readAlerts(): Promise<AlertReport> {
  const { alert } = getDb();
  const [pending, givenUp, rows] = await Promise.all([
    alert.count({ where: { nextAttemptAt: { not: null } } }),
    alert.count({ where: { nextAttemptAt: null, lastError: { not: null } } }),
    alert.findMany({ orderBy: { createdAt: "desc" }, take: shownAtMost }),
  ]);
  const { webhookUrl, email } = readChannels();
  return {
    channels: { webhook: webhookUrl !== undefined, email: email !== undefined },
    pending,
    givenUp,
    newest: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      summary: row.summary,
      createdAt: row.createdAt.toISOString(),
      webhookSentAt: row.webhookSentAt?.toISOString() ?? null,
      emailSentAt: row.emailSentAt?.toISOString() ?? null,
      attempts: row.attempts,
      nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
      lastError: row.lastError,
    })),
  };
}
