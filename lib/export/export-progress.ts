import { getDb } from "@/lib/db/client.ts";
import type { ExportState } from "@/lib/db/generated/enums.ts";
import { AppError } from "@/lib/errors.ts";

export interface ExportCounts {
  /** Workouts in the file so far. */
  doneCount: number;
  byteCount: number;
}

/** A download's hold on its row: a later download of the same export takes the row over. */
export interface ExportHold {
  userId: string;
  exportId: string;
  /** When it began, as the database wrote it. */
  startedAt: string;
}

/** The row counts this download from now on. Throws `not_found` when it has been removed. */
export async function beginExport(
  userId: string,
  exportId: string,
  workoutCount: number,
): Promise<ExportHold> {
  const [row] = await getDb().$queryRaw<{ startedAt: string }[]>`
    UPDATE export_run
    SET state = 'running', workout_count = ${workoutCount}, done_count = 0, byte_count = 0,
      started_at = clock_timestamp(), last_activity_at = clock_timestamp(), finished_at = NULL
    WHERE id = ${exportId}::uuid AND user_id = ${userId}::uuid
    RETURNING started_at::text AS "startedAt"`;
  if (!row) throw exportNotFound();
  return { userId, exportId, startedAt: row.startedAt };
}

/** Says how far the download is. Throws `not_found` when the export has been removed meanwhile: nobody wants it any more. */
export async function reportProgress(hold: ExportHold, counts: ExportCounts): Promise<void> {
  const updatedCount = await getDb().$executeRaw`
    UPDATE export_run
    SET done_count = ${counts.doneCount}, byte_count = ${counts.byteCount}, last_activity_at = now()
    WHERE id = ${hold.exportId}::uuid AND user_id = ${hold.userId}::uuid
      AND started_at = ${hold.startedAt}::timestamptz`;
  if (updatedCount === 0 && !(await exists(hold))) throw exportNotFound();
}

/** The end, however it came; nothing happens when the row isn't this download's any more. */
export async function endExport(
  hold: ExportHold,
  state: ExportState,
  counts: ExportCounts & { workoutCount: number },
): Promise<void> {
  await getDb().$executeRaw`
    UPDATE export_run
    SET state = ${state}::export_state, workout_count = ${counts.workoutCount}, done_count = ${counts.doneCount},
      byte_count = ${counts.byteCount}, last_activity_at = now(), finished_at = now()
    WHERE id = ${hold.exportId}::uuid AND user_id = ${hold.userId}::uuid
      AND started_at = ${hold.startedAt}::timestamptz`;
}

export function exportNotFound(): AppError {
  return new AppError("not_found", { userMessage: "There is no such export." });
}

async function exists({ exportId, userId }: ExportHold): Promise<boolean> {
  const row = await getDb().exportRun.findFirst({ where: { id: exportId, userId }, select: { id: true } });
  return row !== null;
}
