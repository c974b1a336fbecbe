import { getDb, type Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { ItemReason } from "./reasons.ts";
import type { StartedItem } from "./start-item.ts";

/**
 * SQL that ends an item, for the statement that writes what it fetched. Here as below the item changes only while it is
 * running: a cancelled item stays cancelled, a settled one settled.
 */
export function composeDone(itemId: string, { isDerived } = { isDerived: false }): Prisma.Sql {
  return Prisma.sql`
    UPDATE sync_item SET state = 'done', is_derived = ${isDerived}, reason = NULL, http_status = NULL, finished_at = now(),
      lane_slot = NULL, lane_generation = NULL
    WHERE id = ${itemId}::uuid AND state = 'running'`;
}

export async function settleFailed(
  tx: Transaction,
  itemId: string,
  failure: { reason: ItemReason; httpStatus: number | null },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_item SET state = 'failed', reason = ${failure.reason}, http_status = ${failure.httpStatus}::int,
      finished_at = now(), next_attempt_at = NULL, lane_slot = NULL, lane_generation = NULL
    WHERE id = ${itemId}::uuid AND state IN ('running', 'waiting_retry')`;
}

export interface Wait {
  waitSeconds: number;
  reason: ItemReason;
  httpStatus: number | null;
  burnsAttempt: boolean;
}

/** Hands a running item to the slow lane and returns when it is due, by the database's clock. */
export async function postponeItem(item: StartedItem, wait: Wait): Promise<Date> {
  const rows = await getDb().$queryRaw<{ until: Date }[]>`
    UPDATE sync_item SET state = 'waiting_retry', reason = ${wait.reason}, http_status = ${wait.httpStatus}::int,
      next_attempt_at = now() + make_interval(secs => ${wait.waitSeconds}),
      attempts = ${wait.burnsAttempt ? item.attempts : item.attempts - 1}, lane_slot = NULL, lane_generation = NULL
    WHERE id = ${item.id}::uuid AND state = 'running'
    RETURNING next_attempt_at AS until`;
  return readUntil(rows, wait.waitSeconds);
}

/**
 * Gives the item back untouched, still claimed by its lane if it had one: being throttled burns no attempt.
 * Returns when the wait is over, by the database's clock.
 */
export async function returnItem(item: StartedItem, waitSeconds: number): Promise<Date> {
  const rows = await getDb().$queryRaw<{ until: Date }[]>`
    UPDATE sync_item SET
      state = (CASE WHEN lane_slot IS NULL THEN 'waiting_retry' ELSE 'queued' END)::sync_item_state,
      next_attempt_at = CASE WHEN lane_slot IS NULL THEN now() + make_interval(secs => ${waitSeconds}) END,
      attempts = ${item.attempts - 1}, started_at = NULL
    WHERE id = ${item.id}::uuid AND state = 'running'
    RETURNING now() + make_interval(secs => ${waitSeconds}) AS until`;
  return readUntil(rows, waitSeconds);
}

/** An item that was settled or cancelled meanwhile waits for nothing that matters. */
function readUntil([row]: { until: Date }[], waitSeconds: number): Date {
  return row?.until ?? new Date(Date.now() + waitSeconds * 1000);
}
