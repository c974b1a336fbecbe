import { setTimeout as wait } from "node:timers/promises";
import type { ItemReason } from "../../../lib/sync/reasons.ts";
import type { DemoSnapshot, SyncControl } from "../../stack/demo-client.ts";
import { compareWithHoldings } from "../compare.ts";
import { checkSnapshot, compareSnapshots } from "../sampler.ts";
import { QuietWatch } from "./quiet-watch.ts";
import { poll } from "./poll.ts";
import type { RiderSeat } from "./rider-seat.ts";

/** States in which a run goes on by itself. */
const workingStates = ["running", "finishing"];

/** One run. Its snapshot is sampled all the time, and each sample is checked. */
export class WatchedSync {
  #latest: DemoSnapshot | undefined;
  /** Counts what was done to the run, so that a sample from before isn't taken for one from after. */
  #interventions = 0;

  constructor(
    private readonly seat: RiderSeat,
    readonly runId: string,
    sampleEveryMs = 150,
  ) {
    seat.stage.watch(this);
    void this.#sample(sampleEveryMs);
  }

  /** Waits for a moment of the run. Minutes in which a running run does nothing pass at once. */
  async waitUntil(what: string, isThere: (snapshot: DemoSnapshot) => boolean): Promise<DemoSnapshot> {
    const { stage } = this.seat;
    const quiet = new QuietWatch(stage);
    return poll(
      what,
      async () => {
        if (!this.#latest) return undefined;
        if (isThere(this.#latest)) return this.#latest;
        if (workingStates.includes(this.#latest.state)) await quiet.passWaits(this.runId);
        return undefined;
      },
      { ...stage.polling, everyMs: 50 },
    );
  }

  waitForPercent(percent: number): Promise<DemoSnapshot> {
    return this.waitUntil(
      `${percent} %`,
      ({ progress, isActive }) => progress.percent >= percent || !isActive,
    );
  }

  async waitForEnd(): Promise<DemoSnapshot> {
    await this.waitUntil("the end of the run", ({ isActive }) => !isActive);
    return this.readSnapshot();
  }

  /** Waits for the end and compares the rows with what the simulator holds. */
  async waitForWhole(excuses: ItemReason[] = [], removedIds: string[] = []): Promise<DemoSnapshot> {
    const snapshot = await this.waitForEnd();
    const { stage, userId, rider } = this.seat;
    const workouts = await stage.simulator.listWorkouts(rider);
    const comparison = { userId, runId: this.runId, workouts, excuses, removedIds };
    stage.note(await compareWithHoldings(stage.database, comparison));
    const alarms = await stage.database.count("alert WHERE kind = 'task_failed'");
    stage.expect(alarms === 0, `${alarms} tasks of the engine failed, where items were to be tried again`);
    stage.expect(snapshot.progress.percent === 100, `the run ended at ${snapshot.progress.percent} %`);
    return snapshot;
  }

  readSnapshot(): Promise<DemoSnapshot> {
    return this.seat.client.readSnapshot(this.runId);
  }

  /** Pauses, resumes, cancels or retries. */
  async control(control: SyncControl, body?: object): Promise<DemoSnapshot> {
    this.#interventions += 1;
    const snapshot = await this.seat.client.controlSync(this.runId, control, body);
    this.#interventions += 1;
    this.#take(snapshot);
    return snapshot;
  }

  /** In words, for when a scenario comes to nothing. */
  describe(): string {
    if (!this.#latest) return "the run was never seen";
    const { state, phases, progress } = this.#latest;
    const open = Object.entries(phases).map(([name, counts]) => {
      const some = Object.entries(counts).filter(([, count]) => count > 0);
      return `${name} ${some.map(([key, count]) => `${count} ${key}`).join(", ")}`;
    });
    return `the run is ${state} at ${progress.percent} %: ${open.join("; ")}`;
  }

  async #sample(everyMs: number): Promise<void> {
    const { stage } = this.seat;
    while (stage.isOpen) {
      try {
        const interventions = this.#interventions;
        const snapshot = await this.readSnapshot();
        if (interventions === this.#interventions) this.#take(snapshot);
      } catch (error) {
        if (!stage.isShaken && stage.isOpen) stage.note([`the snapshot can't be read: ${String(error)}`]);
      }
      await wait(everyMs);
    }
  }

  #take(snapshot: DemoSnapshot): void {
    const { stage } = this.seat;
    stage.note(checkSnapshot(snapshot));
    if (this.#latest) stage.note(compareSnapshots(this.#latest, snapshot));
    this.#latest = snapshot;
  }
}
