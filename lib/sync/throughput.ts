import { getDb, type Transaction } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";

const sliceCount = 24;

/** SQL for how many items were settled in each of 24 equal slices of a run's time so far; `run` names its row. */
const slices = Prisma.sql`(
  SELECT array_agg(coalesce(settled.count, 0) ORDER BY slice) FROM generate_series(1, ${sliceCount}::int) AS slice
  LEFT JOIN (
    SELECT least(${sliceCount}::int, greatest(1, width_bucket(extract(epoch FROM item.finished_at - run.started_at)::float8,
      0, greatest(1, extract(epoch FROM coalesce(run.finished_at, now()) - run.started_at)::float8), ${sliceCount}::int)))
        AS slice, count(*)::int AS count
    FROM sync_item AS item
    WHERE item.run_id = run.id AND item.finished_at IS NOT NULL AND item.state IN ('done', 'failed')
    GROUP BY 1
  ) AS settled USING (slice))`;

/** Writes it down for good, once the run has ended. */
export async function saveThroughput(tx: Transaction, runId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE sync_run SET throughput = counted.slices
    FROM (SELECT run.id, ${slices} AS slices FROM sync_run AS run WHERE run.id = ${runId}::uuid) AS counted
    WHERE sync_run.id = counted.id`;
}

/** Counts it for runs that haven't it written down. A run that settled nothing has none. */
export async function countThroughput(runIds: string[]): Promise<Map<string, number[]>> {
  if (runIds.length === 0) return new Map();
  const rows = await getDb().$queryRaw<{ id: string; slices: number[] }[]>`
    SELECT run.id, ${slices} AS slices FROM sync_run AS run WHERE run.id = ANY(${runIds}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.slices.some((count) => count > 0) ? row.slices : []]));
}
