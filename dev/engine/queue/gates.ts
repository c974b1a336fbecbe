import { setAlarm } from "../clock/alarms.ts";
import { type Rate, RateMeter } from "./rate-meter.ts";
import type { Lane, LaneLimit } from "./lanes.ts";

/** Counts what is under way per concurrency key and remembers which lanes wait for it. */
export class ConcurrencyGates {
  readonly #inUse = new Map<string, number>();

  countInUse(gate: string): number {
    return this.#inUse.get(gate) ?? 0;
  }

  enter(gate: string): void {
    this.#inUse.set(gate, this.countInUse(gate) + 1);
  }

  leave(gate: string): void {
    const left = this.countInUse(gate) - 1;
    if (left > 0) this.#inUse.set(gate, left);
    else this.#inUse.delete(gate);
  }
}

/** Lets run starts through at each throttle's rate; one alarm per key that has somebody waiting. */
export class ThrottleGates {
  readonly #meter = new RateMeter();
  readonly #cancelAlarm = new Map<string, () => void>();

  constructor(private readonly onOpen: (gate: string) => void) {}

  isOpen(gate: string, rate: Rate): boolean {
    return this.#meter.nextAllowedMs(gate, rate) <= Date.now();
  }

  enter(gate: string, rate: Rate): void {
    this.#meter.take(gate, rate, Date.now());
  }

  ringWhenOpen(gate: string, rate: Rate): void {
    if (this.#cancelAlarm.has(gate)) return;
    const cancel = setAlarm(Math.ceil(this.#meter.nextAllowedMs(gate, rate)), () => {
      this.#cancelAlarm.delete(gate);
      this.onOpen(gate);
    });
    this.#cancelAlarm.set(gate, cancel);
  }

  close(): void {
    for (const cancel of this.#cancelAlarm.values()) cancel();
    this.#cancelAlarm.clear();
  }
}

/** The lanes parked at each gate, first come first served; lanes with different limits at one gate take turns. */
export class WaitingLanes {
  readonly #lanes = new Map<string, Map<number, Set<Lane>>>();

  add({ gate, limit }: LaneLimit, lane: Lane): void {
    const byLimit = this.#lanes.get(gate) ?? new Map<number, Set<Lane>>();
    this.#lanes.set(gate, byLimit.set(limit, (byLimit.get(limit) ?? new Set()).add(lane)));
  }

  remove({ gate, limit }: LaneLimit, lane: Lane): void {
    const byLimit = this.#lanes.get(gate);
    const lanes = byLimit?.get(limit);
    lanes?.delete(lane);
    if (lanes?.size === 0) byLimit?.delete(limit);
    if (byLimit?.size === 0) this.#lanes.delete(gate);
  }

  /** The lane that has waited longest among those whose limit has room. */
  findFirst(gate: string, hasRoom: (limit: number) => boolean): Lane | undefined {
    const byLimit = this.#lanes.get(gate);
    for (const [limit, lanes] of byLimit ?? []) {
      if (!hasRoom(limit)) continue;
      byLimit?.delete(limit);
      byLimit?.set(limit, lanes);
      return lanes.values().next().value;
    }
    return undefined;
  }
}
