import { ConcurrencyGates, ThrottleGates, WaitingLanes } from "./gates.ts";
import { Lane, type LaneLimit } from "./lanes.ts";
import type { Job } from "../runs/run.ts";

const workersGate = "workers";
// A throttle has no count; lanes parked at one wait under this.
const throttleLimit = 0;

export interface SchedulerOptions {
  /** How many requests to the app may be under way at once. */
  workers: number;
  /** Makes the request; the job holds its slots until this settles. It must not reject. */
  execute: (job: Job) => Promise<void>;
}

/**
 * Decides which request goes out next. Lanes take turns, so a lane of 2,000 runs delays nobody else's by more than
 * one turn; inside a lane the run with the smallest score is first. A lane that may not go on is parked at the gate that
 * stops it and looked at again only when that gate opens.
 */
export class Scheduler {
  readonly #lanes = new Map<string, Lane>();
  #ready: Lane[] = [];
  readonly #waiting = new WaitingLanes();
  readonly #concurrency = new ConcurrencyGates();
  readonly #throttles = new ThrottleGates((gate) => this.#openThrottle(gate));
  #isPaused = true;

  constructor(private readonly options: SchedulerOptions) {}

  enqueue(job: Job): void {
    const lane = this.#findLane(job);
    lane.push(job);
    const hasBegun = job.run.startedAtMs !== undefined;
    const isThrottled = lane.parkedAt?.limit === throttleLimit;
    if (lane.state === "idle" || (isThrottled && hasBegun)) this.#makeReady(lane);
    this.#dispatch();
  }

  /** Nothing goes out until resume(): the app isn't there. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#dispatch();
  }

  countUnderWay(): number {
    return this.#concurrency.countInUse(workersGate);
  }

  close(): void {
    this.pause();
    this.#throttles.close();
  }

  #findLane(job: Job): Lane {
    const { laneKey } = job.run;
    const lane = this.#lanes.get(laneKey.id) ?? new Lane(laneKey);
    this.#lanes.set(laneKey.id, lane);
    return lane;
  }

  #dispatch(): void {
    while (!this.#isPaused) {
      const lane = this.#ready.shift();
      if (!lane) return;
      const { wokenBy } = lane;
      lane.wokenBy = undefined;
      this.#serve(lane);
      if (wokenBy !== undefined) this.#wakeNext(wokenBy);
    }
  }

  #serve(lane: Lane): void {
    lane.state = "idle";
    const job = lane.peek();
    if (!job) {
      this.#lanes.delete(lane.key.id);
      return;
    }
    const gate = this.#findClosedGate(lane, job);
    if (gate !== undefined) {
      this.#park(lane, gate);
      return;
    }
    lane.take();
    this.#start(lane, job);
    this.#makeReady(lane);
  }

  #findClosedGate(lane: Lane, job: Job): LaneLimit | undefined {
    const full = this.#limitsOf(lane).find(({ gate, limit }) => this.#concurrency.countInUse(gate) >= limit);
    if (full) return full;
    const { throttle } = lane.key;
    if (!throttle || job.run.startedAtMs !== undefined) return undefined;
    return this.#throttles.isOpen(throttle.gate, throttle.rule)
      ? undefined
      : { gate: throttle.gate, limit: throttleLimit };
  }

  #limitsOf(lane: Lane): LaneLimit[] {
    return [{ gate: workersGate, limit: this.options.workers }, ...lane.key.limits];
  }

  #park(lane: Lane, gate: LaneLimit): void {
    lane.state = "parked";
    lane.parkedAt = gate;
    this.#waiting.add(gate, lane);
    this.#ringIfThrottled(lane, gate.gate);
  }

  #makeReady(lane: Lane): void {
    if (lane.state === "ready") return;
    if (lane.parkedAt) this.#waiting.remove(lane.parkedAt, lane);
    lane.parkedAt = undefined;
    lane.state = "ready";
    this.#ready.push(lane);
  }

  #start(lane: Lane, job: Job): void {
    const { throttle } = lane.key;
    if (throttle && job.run.startedAtMs === undefined) this.#throttles.enter(throttle.gate, throttle.rule);
    const limits = this.#limitsOf(lane);
    for (const { gate } of limits) this.#concurrency.enter(gate);
    void this.options.execute(job).finally(() => {
      for (const { gate } of limits) this.#concurrency.leave(gate);
      for (const { gate } of limits) this.#wakeNext(gate);
      this.#dispatch();
    });
  }

  #openThrottle(gate: string): void {
    this.#wakeNext(gate);
    this.#dispatch();
  }

  /** The lane that is woken wakes the one behind it once it had its turn, so room is never left unused. */
  #wakeNext(gate: string): void {
    const inUse = this.#concurrency.countInUse(gate);
    const lane = this.#waiting.findFirst(gate, (limit) => limit === throttleLimit || inUse < limit);
    if (!lane) return;
    const { throttle } = lane.key;
    if (throttle?.gate === gate && !this.#throttles.isOpen(gate, throttle.rule)) {
      this.#ringIfThrottled(lane, gate);
      return;
    }
    lane.wokenBy = gate;
    this.#makeReady(lane);
  }

  #ringIfThrottled(lane: Lane, gate: string): void {
    const { throttle } = lane.key;
    if (throttle?.gate === gate) this.#throttles.ringWhenOpen(gate, throttle.rule);
  }
}
