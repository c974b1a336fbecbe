import { getDb } from "@/lib/db/client.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import { readUpstreamPace, type UpstreamPace } from "@/lib/connections/upstream-pace.ts";
import type { FetchKind } from "./commands.ts";

export interface QueueKind {
  kind: FetchKind;
  queued: number;
  running: number;
  waitingRetry: number;
  finishedLastHour: number;
  /** How long the oldest queued item has been waiting for a worker. */
  oldestWaitSeconds: number | null;
}

export interface QueueReport {
  kinds: QueueKind[];
  upstreams: Record<Upstream, UpstreamPace>;
}

/** What a queue inspector shows of this user's work, and the pace that all users share. */
export async function readQueue(userId: string): Promise<QueueReport> {
  const [rows, peloton, demo] = await Promise.all([
    getDb().$queryRaw<
      {
        kind: FetchKind;
        queued: number;
        running: number;
        waiting_retry: number;
        finished_last_hour: number;
        oldest_wait_seconds: number | null;
      }[]
    >`
      SELECT sync_item.kind,
        count(*) FILTER (WHERE sync_item.state = 'queued')::int AS queued,
        count(*) FILTER (WHERE sync_item.state = 'running')::int AS running,
        count(*) FILTER (WHERE sync_item.state = 'waiting_retry')::int AS waiting_retry,
        count(*) FILTER (WHERE sync_item.finished_at > now() - interval '1 hour')::int AS finished_last_hour,
        extract(epoch FROM now() - min(sync_item.queued_at) FILTER (WHERE sync_item.state = 'queued'))::float8
          AS oldest_wait_seconds
      FROM sync_item JOIN sync_run ON sync_run.id = sync_item.run_id
      WHERE sync_run.user_id = ${userId}::uuid AND sync_item.kind <> 'workout'
        AND (sync_run.state IN ('running', 'paused', 'needs_sign_in', 'finishing')
          OR sync_run.finished_at > now() - interval '1 hour')
      GROUP BY sync_item.kind`,
    readUpstreamPace("peloton"),
    readUpstreamPace("demo"),
  ]);
  const kinds: FetchKind[] = ["ride_details", "performance_graph"];
  return {
    kinds: kinds.map((kind) => {
      const row = rows.find((one) => one.kind === kind);
      return {
        kind,
        queued: row?.queued ?? 0,
        running: row?.running ?? 0,
        waitingRetry: row?.waiting_retry ?? 0,
        finishedLastHour: row?.finished_last_hour ?? 0,
        oldestWaitSeconds: row?.oldest_wait_seconds == null ? null : Math.round(row.oldest_wait_seconds),
      };
    }),
    upstreams: { peloton, demo },
  };
}
