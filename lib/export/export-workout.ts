import { AppError } from "@/lib/errors.ts";
import { listFtpHistory } from "@/lib/ftp/ftp-history.ts";
import type { WorkoutFormat } from "./formats.ts";
import { listNeeds, readMaterial } from "./read-material.ts";
import { findExportWorkout } from "./read-workouts.ts";
import { composeWorkoutFile, type WorkoutFile } from "./workout-file.ts";

/** Throws `not_found` for a workout that doesn't exist or belongs to somebody else. */
export async function exportWorkout(userId: string, id: string, format: WorkoutFormat): Promise<WorkoutFile> {
  const [workout, ftpHistory] = await Promise.all([findExportWorkout(userId, id), listFtpHistory(userId)]);
  if (!workout) throw new AppError("not_found", { userMessage: "There is no such workout." });
  return composeWorkoutFile(format, await readMaterial(userId, workout, ftpHistory, listNeeds(format)));
}
