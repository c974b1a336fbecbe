import { Prisma } from "@/lib/db/generated/client.ts";

/** SQL assignments for `sync_run`: pauses don't count as work. Each belongs in the statement that changes the state. */
export const stopWorkClock = Prisma.sql`
  worked_seconds = sync_run.worked_seconds + CASE WHEN sync_run.state IN ('running', 'finishing')
    THEN extract(epoch FROM now() - coalesce(sync_run.resumed_at, sync_run.started_at))::float8 ELSE 0 END,
  last_activity_at = now()`;

export const startWorkClock = Prisma.sql`resumed_at = now(), last_activity_at = now()`;

/** Seconds that a run has been at work, up to `now` for one that still is. */
export function readWorkedSeconds(
  run: { state: string; workedSeconds: number; resumedAt: Date | null; startedAt: Date },
  now: Date,
): number {
  if (run.state !== "running" && run.state !== "finishing") return run.workedSeconds;
  const stretchMs = now.getTime() - (run.resumedAt ?? run.startedAt).getTime();
  return run.workedSeconds + Math.max(0, stretchMs / 1000);
}
