import { AppClient } from "./sdk/app-client.ts";
import { AppLink } from "./sdk/app-link.ts";
import { CronSchedule } from "./functions/cron-schedule.ts";
import { Driver } from "./runs/driver.ts";
import { EventIntake } from "./events/event-intake.ts";
import { EventWaits } from "./events/event-waits.ts";
import { createId } from "./ids.ts";
import { ProblemLog } from "./problem-log.ts";
import { Registry } from "./functions/registry.ts";
import { RunLifecycle } from "./runs/run-lifecycle.ts";
import { RunStore } from "./runs/run-store.ts";
import { Scheduler } from "./queue/scheduler.ts";
import { StepWaits } from "./runs/step-waits.ts";

export interface EngineOptions {
  /** Its query goes along with every call, and is shown nowhere: a token stands there. */
  appUrl: string;
  /** One fixed wait between attempts instead of Inngest's table (15 s, 30 s, 1 min …). */
  retryIntervalMs?: number | undefined;
  workers?: number | undefined;
  pollIntervalMs?: number | undefined;
  searchIntervalMs?: number | undefined;
  finishedRunsLimit?: number | undefined;
  print?: ((line: string) => void) | undefined;
}

export type Engine = ReturnType<typeof createEngine>;

/** The engine without its HTTP surface: everything wired together, asleep until start(). */
export function createEngine(options: EngineOptions) {
  const print = options.print ?? (() => undefined);
  const [shownUrl = ""] = options.appUrl.split("?");
  const problems = new ProblemLog(print);
  const registry = new Registry();
  const waits = new EventWaits();
  const runs = new RunStore(options.finishedRunsLimit ?? 500);
  const client = new AppClient();
  const intake = new EventIntake({ registry, waits, problems, lifecycle: () => lifecycle });
  const lifecycle = new RunLifecycle({
    runs,
    waits,
    problems,
    requestDiscovery: (run) => driver.requestDiscovery(run),
    emit: (event) => intake.accept(event),
  });
  const driver: Driver = new Driver({
    appUrl: options.appUrl,
    retryIntervalMs: options.retryIntervalMs,
    client,
    lifecycle,
    stepWaits: () => stepWaits,
    enqueue: (job) => scheduler.enqueue(job),
    onAppGone: (reason) => link.markDown(reason),
  });
  const settle = driver.settleStep.bind(driver);
  const stepWaits = new StepWaits({ registry, waits, problems, lifecycle, settle });
  const scheduler = new Scheduler({ workers: options.workers ?? 100, execute: (job) => driver.execute(job) });
  const crons = new CronSchedule((functionId, cron, ts) => {
    const fn = registry.find(functionId);
    if (fn) lifecycle.createRun(fn, { id: createId(), name: "inngest/scheduled.timer", data: { cron }, ts });
  });
  const link = new AppLink({
    appUrl: options.appUrl,
    shownUrl,
    client,
    pollIntervalMs: options.pollIntervalMs ?? 5_000,
    searchIntervalMs: options.searchIntervalMs ?? 500,
    onUp: () => scheduler.resume(),
    onDown: () => scheduler.pause(),
    print,
  });

  return {
    shownUrl,
    registry,
    runs,
    intake,
    lifecycle,
    problems,
    link,
    scheduler,
    /** Replaces the functions; throws a RefusedRequest that names the setting it can't honour. */
    register(body: unknown): boolean {
      const isModified = registry.register(body);
      if (isModified) crons.update(registry.functions);
      intake.releaseEarly();
      return isModified;
    },
    start(): void {
      link.start();
    },
    close(): void {
      driver.close();
      link.close();
      crons.close();
      scheduler.close();
      for (const run of runs.alive()) for (const cleanUp of run.cleanups) cleanUp();
      client.close();
    },
  };
}
