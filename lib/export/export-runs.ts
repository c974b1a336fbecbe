import { Prisma } from "@/lib/db/generated/client.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ExportFormat, ExportState } from "@/lib/db/generated/enums.ts";
import { AppError } from "@/lib/errors.ts";
import { buildConditions } from "@/lib/workouts/conditions.ts";
import { readListQuery, writeListQuery } from "@/lib/workouts/filters.ts";
import { defaultSort } from "@/lib/workouts/sort.ts";
import { exportNotFound } from "./export-progress.ts";
import { historyFileTypes } from "./formats.ts";
import { countWorkouts } from "./read-workouts.ts";

export interface ExportRunView {
  id: string;
  format: ExportFormat;
  /** Which workouts, as the list's address says it; empty for all. */
  query: string;
  /** `interrupted` is a download that has stopped without a word. */
  state: ExportState | "interrupted";
  workoutCount: number;
  doneCount: number;
  byteCount: number;
  createdAt: string;
  finishedAt: string | null;
  /** Null until there is something to tell it from. */
  workoutsPerSecond: number | null;
}

/** More than a zip's directory can name. */
const mostFilesInZip = 65_000;
const listedCount = 20;
const silentAfterSeconds = 30;

/** Writes down what is wanted; the file is made when it is downloaded. Throws `invalid_input` when nothing would be in it. */
export async function createExport(
  userId: string,
  wish: { format: ExportFormat; query: string },
): Promise<{ id: string; workoutCount: number }> {
  const { filters } = readListQuery(new URLSearchParams(wish.query));
  const workoutCount = await countWorkouts(userId, await buildConditions(userId, filters));
  refuseUnfit(wish.format, workoutCount);
  // A file is in the order of time, whatever the list's.
  const query = writeListQuery({ filters, sort: defaultSort });
  const created = await getDb().exportRun.create({
    data: { userId, format: wish.format, query, workoutCount },
    select: { id: true, workoutCount: true },
  });
  await forgetUnlisted(userId);
  return created;
}

/** Throws `not_found`. */
export async function requireExport(userId: string, id: string): Promise<ExportRunView> {
  const [row] = await readViews(Prisma.sql`id = ${id}::uuid AND user_id = ${userId}::uuid`);
  if (!row) throw exportNotFound();
  return row;
}

/** The latest first. */
export async function listExports(userId: string): Promise<ExportRunView[]> {
  return readViews(Prisma.sql`user_id = ${userId}::uuid`);
}

/** A download that is under way ends. Throws `not_found`. */
export async function deleteExport(userId: string, id: string): Promise<void> {
  const { count } = await getDb().exportRun.deleteMany({ where: { id, userId } });
  if (count === 0) throw exportNotFound();
}

/** What the list doesn't show any more is removed, unless somebody may still be downloading it. */
async function forgetUnlisted(userId: string): Promise<void> {
  await getDb().$executeRaw`
    DELETE FROM export_run WHERE user_id = ${userId}::uuid
      AND (state <> 'running' OR last_activity_at < now() - interval '1 hour')
      AND id NOT IN (
        SELECT id FROM export_run WHERE user_id = ${userId}::uuid ORDER BY created_at DESC LIMIT ${listedCount}
      )`;
}

function refuseUnfit(format: ExportFormat, workoutCount: number): void {
  if (workoutCount === 0) {
    throw new AppError("invalid_input", {
      field: "query",
      userMessage: "There are no workouts to export. Choose other filters.",
    });
  }
  if (historyFileTypes[format].extension === "zip" && workoutCount > mostFilesInZip) {
    throw new AppError("invalid_input", {
      field: "format",
      userMessage: `A zip holds at most ${mostFilesInZip} files. Filter by date and export in parts.`,
    });
  }
}

interface ExportRunRow extends Omit<ExportRunView, "createdAt" | "finishedAt"> {
  createdAt: Date;
  finishedAt: Date | null;
}

async function readViews(conditions: Prisma.Sql): Promise<ExportRunView[]> {
  const rows = await getDb().$queryRaw<ExportRunRow[]>`
    SELECT
      id, format::text AS format, query,
      CASE WHEN state = 'running' AND last_activity_at < now() - make_interval(secs => ${silentAfterSeconds})
        THEN 'interrupted' ELSE state::text END AS state,
      workout_count AS "workoutCount", done_count AS "doneCount", byte_count::float8 AS "byteCount",
      created_at AS "createdAt", finished_at AS "finishedAt",
      done_count::float8 / nullif(extract(epoch FROM last_activity_at - started_at), 0)::float8 AS "workoutsPerSecond"
    FROM export_run WHERE ${conditions}
    ORDER BY created_at DESC LIMIT ${listedCount}`;
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
}
