import { setAlarm } from "../clock/alarms.ts";
import type { CronTrigger } from "./cron-trigger.ts";
import type { EngineFunction } from "./engine-function.ts";

/** Rings for every cron trigger at its times; a trigger that is registered again unchanged keeps its alarm. */
export class CronSchedule {
  readonly #alarms = new Map<string, () => void>();

  constructor(private readonly onTick: (functionId: string, cron: string, atMs: number) => void) {}

  update(functions: EngineFunction[]): void {
    const wanted = new Map(
      functions.flatMap((fn) =>
        fn.crons.map((cron) => [`${fn.id} ${cron.source} ${cron.jitterMs}`, { fn, cron }]),
      ),
    );
    for (const [key, cancel] of this.#alarms) {
      if (wanted.has(key)) continue;
      cancel();
      this.#alarms.delete(key);
    }
    for (const [key, { fn, cron }] of wanted) {
      if (!this.#alarms.has(key)) this.#setNext(key, fn.id, cron, Date.now());
    }
  }

  close(): void {
    this.update([]);
  }

  #setNext(key: string, functionId: string, cron: CronTrigger, afterMs: number): void {
    const nextMs = cron.nextRunMs(afterMs);
    if (nextMs === undefined) return;
    const cancel = setAlarm(nextMs, () => {
      // A machine that slept through many times catches up with one.
      this.#setNext(key, functionId, cron, Math.max(nextMs, Date.now()));
      this.onTick(functionId, cron.source, nextMs + Math.random() * cron.jitterMs);
    });
    this.#alarms.set(key, cancel);
  }
}
