import type { PelotonClient, WorkoutPage } from "@/lib/peloton/client.ts";
import { PelotonError, type PelotonReason } from "@/lib/peloton/error.ts";
import { getDb } from "@/lib/db/client.ts";
import { findOrStartRun } from "@/lib/sync/start-run.ts";
import { createRandom } from "../simulator/random.ts";
import { makeUserWithConnection, makeWorkout } from "./sync-fixtures.ts";

const workoutsPerPage = 100;
const refuse = () => Promise.reject(new Error("only the list is read"));

/** Why a request for a page fails, if it does. */
export type PageFate = (page: number) => unknown;

/**
 * A list of full pages, of which each gives one workout: as many requests as for a long history, and little to store.
 * `asked` is what it was asked for, in turn.
 */
export class UnreliableList {
  readonly asked: number[] = [];
  readonly #pageCount: number;
  readonly #fate: PageFate;

  constructor(pageCount: number, fate: PageFate) {
    this.#pageCount = pageCount;
    this.#fate = fate;
  }

  readonly client: PelotonClient = {
    getAccount: refuse,
    getRideDetails: refuse,
    getPerformanceGraph: refuse,
    getWorkoutRecord: refuse,
    listWorkouts: async ({ page }): Promise<WorkoutPage> => {
      this.asked.push(page);
      const failure = this.#fate(page);
      if (failure !== null) throw failure;
      const pelotonWorkoutId = `workout ${page}`;
      return {
        page,
        total: this.#pageCount * workoutsPerPage,
        pageCount: this.#pageCount,
        hasNext: page + 1 < this.#pageCount,
        workouts: [makeWorkout({ pelotonWorkoutId })],
        rejected: [],
      };
    },
  };

  /** A run that is to read the whole list. */
  async startRun(): Promise<{ runId: string; userId: string }> {
    const userId = await makeUserWithConnection("demo");
    const listingGap = this.#pageCount * (workoutsPerPage - 1);
    await getDb().pelotonConnection.update({ where: { userId }, data: { listingGap } });
    const { runId } = await findOrStartRun(userId, { mode: "full", trigger: "manual" });
    return { runId, userId };
  }
}

/** Requests fail independently of each other, at this rate. */
export function failAtRate(rate: number, seed: string): PageFate {
  const random = createRandom(seed);
  return () => (random.chance(rate) ? failWith(random.chance(0.7) ? "upstream_error" : "bad_payload") : null);
}

export function failWith(reason: PelotonReason, retryAt?: Date): PelotonError {
  return new PelotonError(reason, { endpoint: "GET /api/user/{id}/workouts", ...(retryAt && { retryAt }) });
}
