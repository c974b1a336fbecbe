import type { Stage } from "./stage.ts";

/** As long as the first wait of an item: so long, everybody is left to their own devices. */
const quietMs = 7_000;
const momentMs = 500;
/** Longer than any wait of an item or lease that nobody holds, and than a pause. */
const passedSeconds = 400;

/** Lets the minutes pass in which a run does nothing but wait. */
export class QuietWatch {
  #requests = -1;
  #sinceMs = performance.now();

  constructor(private readonly stage: Stage) {}

  /** To be called all the time while a run is running. */
  async passWaits(runId: string): Promise<void> {
    const { requests } = await this.stage.simulator.readServed();
    if (requests !== this.#requests) this.#sinceMs = performance.now();
    this.#requests = requests;
    const forMs = performance.now() - this.#sinceMs;
    if (forMs < momentMs) return;
    if (forMs < quietMs && !(await this.#isOnlyWaiting(runId))) return;
    await this.stage.passTime(passedSeconds);
    this.#sinceMs = performance.now();
  }

  /** Whether the run has nothing but items whose next attempt is far away. */
  async #isOnlyWaiting(runId: string): Promise<boolean> {
    try {
      const [row] = await this.stage.database.query<{ is_waiting: boolean | null }>(
        `SELECT bool_and(sync_item.state = 'waiting_retry' AND next_attempt_at > now() + interval '8 seconds') AS is_waiting
          FROM sync_item JOIN sync_run ON sync_run.id = run_id AND listing_completed_at IS NOT NULL
          WHERE run_id = $1 AND sync_item.state IN ('queued', 'running', 'waiting_retry')`,
        [runId],
      );
      return row?.is_waiting ?? false;
    } catch (error) {
      if (this.stage.isShaken) return false;
      throw error;
    }
  }
}
