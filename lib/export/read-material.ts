import { getDb } from "@/lib/db/client.ts";
import type { FtpPoint } from "@/lib/ftp/ftp-history.ts";
import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import type { ExportGraph } from "./graph.ts";
import { readExportGraph } from "./read-graph.ts";
import type { ExportWorkout } from "./read-workouts.ts";
import { readWorkoutLoad, type WorkoutLoad } from "./workout-load.ts";

/** What a workout's file is made of; only what its format needs has been read. */
export interface WorkoutMaterial {
  workout: ExportWorkout;
  load: WorkoutLoad;
  graph: ExportGraph | null;
  classFacts: ClassFacts | null;
}

/** The large facts of a class. */
export type ClassFacts = NonNullable<Awaited<ReturnType<typeof readClassFacts>>>;

interface Needs {
  graph: boolean;
  classFacts: boolean;
}

export const tableNeeds: Needs = { graph: false, classFacts: false };

export function listNeeds(format: ExportFormat): Needs {
  return { graph: true, classFacts: format === "json" };
}

export async function readMaterial(
  userId: string,
  workout: ExportWorkout,
  ftpLatestFirst: readonly FtpPoint[],
  needs: Needs,
): Promise<WorkoutMaterial> {
  const [graph, classFacts] = await Promise.all([
    needs.graph ? readExportGraph(userId, workout.id) : null,
    needs.classFacts && workout.rideId !== null ? readClassFacts(userId, workout.id) : null,
  ]);
  return { workout, load: readWorkoutLoad(workout, ftpLatestFirst), graph, classFacts };
}

async function readClassFacts(userId: string, workoutId: string) {
  const workout = await getDb().workout.findFirst({
    where: { id: workoutId, userId },
    select: {
      ride: { select: { targetMetrics: true, instructorCues: true, playlist: true, averages: true } },
    },
  });
  return workout?.ride ?? null;
}
