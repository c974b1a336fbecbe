import { createLog, type Log } from "@/lib/log.ts";
import { AppError } from "@/lib/errors.ts";
import { listFtpHistory } from "@/lib/ftp/ftp-history.ts";
import { buildConditions } from "@/lib/workouts/conditions.ts";
import { readListQuery } from "@/lib/workouts/filters.ts";
import { beginExport, endExport, reportProgress, type ExportHold } from "./export-progress.ts";
import { requireExport, type ExportRunView } from "./export-runs.ts";
import { historyFileTypes } from "./formats.ts";
import { createHistoryWriter, type HistoryWriter } from "./history-writer.ts";
import { listNeeds, readMaterial, tableNeeds, type WorkoutMaterial } from "./read-material.ts";
import { countWorkouts, readWorkouts, type ExportWorkout } from "./read-workouts.ts";

export interface ExportFile {
  fileName: string;
  contentType: string;
  /** Nothing is read and the row stays as it is until the first piece is wanted. */
  pieces: AsyncGenerator<Uint8Array, void>;
}

const reportEveryMs = 1_000;

/** Throws `not_found`. */
export async function openExport(userId: string, id: string): Promise<ExportFile> {
  const run = await requireExport(userId, id);
  const { extension, contentType } = historyFileTypes[run.format];
  const part = run.query === "" ? "" : "-selection";
  const day = new Date().toISOString().slice(0, 10);
  const kind = run.format === "csv_readings" ? "csv-readings" : run.format;
  return {
    fileName: `spinback-${day}${part}-${kind}.${extension}`,
    contentType,
    pieces: streamRun(userId, run),
  };
}

/** What the pieces so far amount to. */
interface Tally {
  doneCount: number;
  byteCount: number;
  leftOut: ExportWorkout[];
}

async function* streamRun(userId: string, run: ExportRunView): AsyncGenerator<Uint8Array, void> {
  const log = createLog("export", { userId, exportId: run.id, format: run.format });
  const { filters } = readListQuery(new URLSearchParams(run.query));
  const conditions = await buildConditions(userId, filters);
  const workoutCount = await countWorkouts(userId, conditions);
  const hold = await beginExport(userId, run.id, workoutCount);
  const tally: Tally = { doneCount: 0, byteCount: 0, leftOut: [] };
  let outcome: "cancelled" | "completed" | "failed" = "cancelled";
  try {
    yield* composePieces(hold, run, readWorkouts(userId, conditions), tally, log);
    outcome = "completed";
  } catch (error) {
    outcome = "failed";
    logFailure(log, error);
    throw error;
  } finally {
    // A reader who leaves ends the generator at its last piece, so that only this part still runs.
    const { doneCount, byteCount, leftOut } = tally;
    const settledCount = outcome === "completed" ? doneCount + leftOut.length : workoutCount;
    await endExport(hold, outcome, { doneCount, byteCount, workoutCount: settledCount });
  }
}

async function* composePieces(
  hold: ExportHold,
  { format, query }: ExportRunView,
  workouts: AsyncIterable<ExportWorkout>,
  tally: Tally,
  log: Log,
): AsyncGenerator<Uint8Array, void> {
  const ftpHistory = await listFtpHistory(hold.userId);
  const writer = createHistoryWriter(format, { exportedAt: new Date(), query, ftpHistory });
  const needs = format === "csv" ? tableNeeds : listNeeds(format);
  let reportedAt = performance.now();
  yield* countBytes(writer.begin(), tally);
  for await (const workout of workouts) {
    const material = await readMaterial(hold.userId, workout, ftpHistory, needs);
    yield* countBytes(addOrLeaveOut(writer, material, tally, log), tally);
    if (performance.now() - reportedAt < reportEveryMs) continue;
    await reportProgress(hold, tally);
    reportedAt = performance.now();
  }
  yield* countBytes(writer.end(tally.leftOut), tally);
}

/** One workout that can't be written must not cost the rider the others. */
function addOrLeaveOut(
  writer: HistoryWriter,
  material: WorkoutMaterial,
  tally: Tally,
  log: Log,
): Uint8Array[] {
  try {
    const chunks = writer.add(material);
    tally.doneCount += 1;
    return chunks;
  } catch (error) {
    log.error({ workoutId: material.workout.id, err: error }, "workout left out of an export");
    tally.leftOut.push(material.workout);
    return [];
  }
}

function* countBytes(chunks: Uint8Array[], tally: Tally): Generator<Uint8Array, void> {
  for (const chunk of chunks) {
    tally.byteCount += chunk.byteLength;
    yield chunk;
  }
}

function logFailure(log: Log, error: unknown): void {
  if (error instanceof AppError) log.info({ errorCode: error.code }, error.message);
  else log.error({ err: error }, "export failed");
}
