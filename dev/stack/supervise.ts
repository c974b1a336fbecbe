import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Part } from "./part.ts";
import { hasEnded, stopChild } from "./stop-child.ts";

const failureWindowMs = 60_000;
const backoffMs = [500, 1_000, 2_000, 4_000, 8_000];

export interface SuperviseOptions {
  print: (line: string) => void;
  /** Called once when the part keeps ending. */
  onGiveUp: (reason: string) => void;
  backoffMs?: number[];
}

export interface Supervised {
  /** Of the child that runs now, or that ran last. */
  readPid: () => number | undefined;
  stop: () => Promise<void>;
}

/** Starts a part and starts it again whenever it ends unasked: as often within a minute as there are waits in `backoffMs`. */
export async function supervise(part: Part, options: SuperviseOptions): Promise<Supervised> {
  const waits = options.backoffMs ?? backoffMs;
  const stopping = new AbortController();
  let failures: number[] = [];
  let revival: Promise<void> | undefined;
  let child = await part.start();
  watch();

  return { readPid: () => child.pid, stop };

  async function stop(): Promise<void> {
    stopping.abort();
    await revival;
    await stopChild(child, part.stopWithinMs);
  }

  function watch(): void {
    if (hasEnded(child)) begin();
    else child.once("exit", begin);
  }

  function begin(): void {
    if (!stopping.signal.aborted) revival = revive(describeEnd(child));
  }

  async function revive(firstReason: string): Promise<void> {
    for (let reason = firstReason; ;) {
      failures = [...failures, Date.now()].filter((moment) => Date.now() - moment < failureWindowMs);
      const waitMs = waits[failures.length - 1];
      if (waitMs === undefined)
        return options.onGiveUp(`${part.name} ${reason}, ${failures.length} times within a minute.`);
      options.print(`✖ ${part.name} ${reason}; starting it again …`);
      await wait(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        child = await part.start();
        options.print(`✔ ${part.name} runs again`);
        return watch();
      } catch (error) {
        reason = `did not start (${error instanceof Error ? error.message : String(error)})`;
      }
    }
  }
}

function describeEnd(child: ChildProcess): string {
  return child.signalCode ? `was ended by ${child.signalCode}` : `ended with exit code ${child.exitCode}`;
}
