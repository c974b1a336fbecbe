import { getEnv } from "@/lib/env.ts";
import { parseAccount, parseSettings } from "./account.ts";
import type {
  PelotonAccount,
  PelotonWorkoutRecord,
  RideDetails,
  WorkoutGraph,
  WorkoutPage,
} from "./domain.ts";
import { PelotonError } from "./error.ts";
import { parsePerformanceGraph } from "./performance-graph.ts";
import { getJson } from "./request.ts";
import { parseRideDetails } from "./ride-details.ts";
import type { PelotonSession } from "./session.ts";
import { parseWorkoutPage } from "./workout-page.ts";
import { parseWorkoutRecord } from "./workout-record.ts";

export type {
  GraphSeries,
  ListedRide,
  ListedWorkout,
  PelotonAccount,
  PelotonWorkoutRecord,
  RejectedItem,
  RideDetails,
  WorkoutGraph,
  WorkoutPage,
} from "./domain.ts";

/**
 * What the rest of the product asks of Peloton. Every call throws `PelotonError`, and the signal's reason when aborted.
 * Numbers are in fixed units: seconds, metres, m/s, kJ, kcal, W, rpm, %, bpm, spm.
 */
export interface PelotonClient {
  getAccount(signal?: AbortSignal): Promise<PelotonAccount>;
  /** Newest first; `page` counts from 0, and `pageSize` is at most 100. */
  listWorkouts(query: { page: number; pageSize: number }, signal?: AbortSignal): Promise<WorkoutPage>;
  getRideDetails(rideId: string, signal?: AbortSignal): Promise<RideDetails>;
  getPerformanceGraph(workoutId: string, signal?: AbortSignal): Promise<WorkoutGraph>;
  getWorkoutRecord(workoutId: string, signal?: AbortSignal): Promise<PelotonWorkoutRecord>;
}

export interface ClientOptions {
  timeoutMs?: number;
  graphEverySeconds?: number;
}

export function createPelotonClient(session: PelotonSession, options: ClientOptions = {}): PelotonClient {
  const timeoutMs = options.timeoutMs ?? getEnv().PELOTON_TIMEOUT_MS;
  const everySeconds = options.graphEverySeconds ?? getEnv().PELOTON_GRAPH_EVERY_SECONDS;
  const get = (endpoint: string, path: string, signal?: AbortSignal) =>
    getJson(session, path, { endpoint, timeoutMs, signal });

  return {
    async getAccount(signal) {
      const account = parseAccount(await get("GET /api/me", "/api/me", signal));
      const path = `/api/user/${encodeURIComponent(account.pelotonUserId)}/settings`;
      return { ...account, ...(await readSettings(() => get("GET /api/user/{id}/settings", path, signal))) };
    },

    async listWorkouts({ page, pageSize }, signal) {
      const query = new URLSearchParams({
        page: String(page),
        limit: String(pageSize),
        sort_by: "-created_at,-pk",
        joins: "ride,ride.instructor",
      });
      const path = `/api/user/${encodeURIComponent(session.pelotonUserId)}/workouts?${query}`;
      const payload = await get("GET /api/user/{id}/workouts", path, signal);
      return parseWorkoutPage(payload, { page, pageSize, distanceUnit: session.distanceUnit ?? null });
    },

    async getRideDetails(rideId, signal) {
      const path = `/api/ride/${encodeURIComponent(rideId)}/details`;
      return parseRideDetails(await get("GET /api/ride/{id}/details", path, signal));
    },

    async getPerformanceGraph(workoutId, signal) {
      const path = `/api/workout/${encodeURIComponent(workoutId)}/performance_graph?every_n=${everySeconds}`;
      const payload = await get("GET /api/workout/{id}/performance_graph", path, signal);
      return parsePerformanceGraph(payload, everySeconds);
    },

    async getWorkoutRecord(workoutId, signal) {
      const path = `/api/workout/${encodeURIComponent(workoutId)}?joins=ride`;
      return parseWorkoutRecord(await get("GET /api/workout/{id}", path, signal));
    },
  };
}

/** An account that doesn't show its settings can still be read: only its units stay unknown. */
async function readSettings(get: () => Promise<unknown>) {
  try {
    return parseSettings(await get());
  } catch (error) {
    const isHidden =
      error instanceof PelotonError && ["forbidden", "not_found", "bad_payload"].includes(error.reason);
    if (!isHidden) throw error;
    return { distanceUnit: null, timeZone: null };
  }
}
