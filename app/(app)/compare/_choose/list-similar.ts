import type { ComparedWorkout } from "@/lib/compare/find-compared.ts";
import type { WorkoutFilters } from "@/lib/workouts/filters.ts";
import { listWorkouts, type WorkoutRow } from "@/lib/workouts/list.ts";

type Chosen = Pick<ComparedWorkout, "id" | "discipline" | "durationSeconds">;

const mostFound = 20;
/** A race over 45 minutes says something about one over 50, and little about one over 20. */
const lengthShare = 0.15;

/** What a workout is best compared with after its own class: the same discipline at about its length, with readings. */
export async function listSimilar(userId: string, chosen: Chosen): Promise<WorkoutRow[]> {
  const filters = describeSimilar(chosen);
  if (!filters) return [];
  const { workouts } = await listWorkouts(userId, { filters, limit: mostFound + 1 });
  return workouts.filter(({ id }) => id !== chosen.id).slice(0, mostFound);
}

/** Null for a workout that nothing is known of. */
function describeSimilar({ discipline, durationSeconds }: Chosen): WorkoutFilters | null {
  if (discipline === null || !durationSeconds) return null;
  const minutes = durationSeconds / 60;
  return {
    disciplines: [discipline],
    minMinutes: Math.floor(minutes * (1 - lengthShare)),
    maxMinutes: Math.ceil(minutes * (1 + lengthShare)),
    hasGraph: true,
  };
}
