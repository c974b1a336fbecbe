import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Random } from "../../simulator/random.ts";
import { DemoClient } from "../../stack/demo-client.ts";
import type { PartName } from "../../stack/stack.ts";
import { findBrokenInvariants } from "../invariants.ts";
import { isAnswered } from "./engine-control.ts";
import { pollUntil, type PollOptions } from "./poll.ts";
import { RiderSeat } from "./rider-seat.ts";
import type { RiderName } from "./simulator-control.ts";
import type { WatchedSync } from "./watched-sync.ts";
import type { World } from "./world.ts";

const watchEveryMs = 200;
const simulatedPassword = "spinback-demo";

export interface Entrance {
  rider?: RiderName;
  /** Two ways to the same simulator: `demo` at full speed, `peloton` at the slow pace that is set for it. */
  upstream?: "demo" | "peloton";
}

/** One scenario's hold on the world, and what it found out. */
export class Stage {
  readonly #problems = new Set<string>();
  readonly #closing = new AbortController();
  readonly #watch: Promise<void>;
  readonly #syncs: WatchedSync[] = [];
  readonly polling: PollOptions;
  /** Parts were killed, so a question may stay without an answer for a while. */
  isShaken = false;

  constructor(
    readonly world: World,
    readonly random: Random,
    signal: AbortSignal,
  ) {
    this.polling = { signal };
    this.#watch = this.#watchInvariants();
  }

  get simulator() {
    return this.world.simulator;
  }

  get database() {
    return this.world.database;
  }

  get problems(): string[] {
    return [...this.#problems];
  }

  /** Until the scenario is over. */
  get isOpen(): boolean {
    return !this.#closing.signal.aborted && !this.polling.signal.aborted;
  }

  note(problems: string[]): void {
    for (const problem of problems) this.#problems.add(problem);
  }

  watch(sync: WatchedSync): void {
    this.#syncs.push(sync);
  }

  /** How far the runs have come. */
  describe(): string[] {
    return this.#syncs.map((sync) => sync.describe());
  }

  /** Notes the problem unless it is as it should be. */
  expect(isRight: boolean, problem: string): void {
    if (!isRight) this.note([problem]);
  }

  /** A new user with a connection of their own; what the simulator served for that isn't counted. */
  async enter({ rider = "demo", upstream = "demo" }: Entrance = {}): Promise<RiderSeat> {
    const client = new DemoClient(this.world.appUrl);
    const email = `${randomUUID()}@example.test`;
    await client.signUp(email, randomUUID());
    if (upstream === "demo") await client.connectDemoRider(rider);
    else await client.connectByPassword(`${rider}@spinback.test`, simulatedPassword);
    // A crowd comes from one address, which would be too many attempts.
    await this.database.query("DELETE FROM rate_limit WHERE key NOT LIKE 'upstream:%'");
    await this.simulator.resetStats();
    const [user] = await this.database.query<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [
      email,
    ]);
    if (!user) throw new Error("the app forgot a new user");
    return new RiderSeat(this, client, user.id, rider);
  }

  /** kill -9, and back again: the app answers, the engine takes events, or PostgreSQL questions. */
  async killAndAwait(part: PartName): Promise<void> {
    if (!this.isOpen) throw new Error("it is too late to kill anything");
    this.isShaken = true;
    const isBack = this.world.kill(part);
    await pollUntil(
      `the ${part} to be back`,
      async () => isBack() && (await isAnswered(`${this.world.appUrl}/api/health`)),
      this.polling,
    );
  }

  /** Lets minutes pass in which nobody works, and looks for what was left lying. */
  async passTime(seconds: number): Promise<void> {
    await this.database.passTime(seconds);
    await this.world.engine.lookForStalledWork(this.polling);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#watch;
  }

  async #watchInvariants(): Promise<void> {
    while (this.isOpen) {
      try {
        this.note(await findBrokenInvariants(this.database));
      } catch (error) {
        if (!this.isShaken) this.note([`the database doesn't answer: ${String(error)}`]);
      }
      await wait(watchEveryMs, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }
}
