import { Cron } from "croner";

export interface CronTrigger {
  /** As written, with its TZ= prefix. */
  source: string;
  jitterMs: number;
  nextRunMs: (afterMs: number) => number | undefined;
}

/** Five fields with an optional `TZ=Europe/Berlin ` before them; a text says what is wrong. */
export function compileCron(source: string, jitterMs: number): CronTrigger | string {
  const [, timezone, pattern] = /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.+)$/.exec(source.trim()) ?? [];
  try {
    const cron = new Cron(pattern ?? "", { paused: true, mode: "5-part", ...(timezone ? { timezone } : {}) });
    cron.nextRun();
    return { source, jitterMs, nextRunMs: (afterMs) => cron.nextRun(new Date(afterMs))?.getTime() };
  } catch (error) {
    return `\`${source}\`: ${error instanceof Error ? error.message : String(error)}`;
  }
}
