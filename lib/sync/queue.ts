import { readUpstreamPace, type UpstreamPace } from "@/lib/connections/upstream-pace.ts";
import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import type { FetchKind } from "./commands.ts";

export interface QueueKind {
  kind: FetchKind;
  queued: number;
  running: number;
  waitingRetry: number;
  /** Done, skipped or failed; what was cancelled isn't. */
  finishedLastHour: number;
  /** How long the oldest queued item of a run that should move has been waiting for a worker. */
  oldestWaitSeconds: number | null;
}

export interface QueueReport {
  kinds: QueueKind[];
  upstreams: Record<Upstream, UpstreamPace>;
}

const kinds: FetchKind[] = ["ride_details", "performance_graph"];

/** What a queue inspector shows of this user's work, or of everybody's for null, and the pace that all users share. */
export async function readQueue(userId: string | null): Promise<QueueReport> {
  const [rows, peloton, demo] = await Promise.all([
    readKinds(userId),
    readUpstreamPace("peloton"),
    readUpstreamPace("demo"),
  ]);
  return {
    kinds: kinds.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, ...nothing }),
    upstreams: { peloton, demo },
  };
}

function readKinds(userId: string | null): Promise<QueueKind[]> {
  const owner = userId === null ? Prisma.empty : Prisma.sql`sync_run.user_id = ${userId}::uuid AND`;
  return getDb().$queryRaw<QueueKind[]>`
    SELECT sync_item.kind,
      count(*) FILTER (WHERE sync_item.state = 'queued')::int AS "queued",
      count(*) FILTER (WHERE sync_item.state = 'running')::int AS "running",
      count(*) FILTER (WHERE sync_item.state = 'waiting_retry')::int AS "waitingRetry",
      count(*) FILTER (WHERE sync_item.finished_at > now() - interval '1 hour'
        AND sync_item.state <> 'cancelled')::int AS "finishedLastHour",
      round(extract(epoch FROM now() - min(sync_item.queued_at) FILTER (WHERE sync_item.state = 'queued'
        AND sync_run.state = 'running')))::float8 AS "oldestWaitSeconds"
    FROM sync_item JOIN sync_run ON sync_run.id = sync_item.run_id
    WHERE ${owner} sync_item.kind <> 'workout'
      AND (sync_run.state IN ('running', 'paused', 'needs_sign_in', 'finishing')
        OR sync_run.finished_at > now() - interval '1 hour')
    GROUP BY sync_item.kind`;
}

const nothing = { queued: 0, running: 0, waitingRetry: 0, finishedLastHour: 0, oldestWaitSeconds: null };
