import { type Run, type RunStatus, isOver } from "./run.ts";

const longestPreview = 2_000;

/** Every run that is alive, and the newest of those that are over. */
export class RunStore {
  readonly #runs = new Map<string, Run>();
  readonly #finishedIds: string[] = [];

  constructor(private readonly finishedLimit: number) {}

  add(run: Run): void {
    this.#runs.set(run.id, run);
  }

  find(runId: string): Run | undefined {
    return this.#runs.get(runId);
  }

  /** Newest first. */
  list(filter: { status?: RunStatus | undefined; functionId?: string | undefined }, limit: number): Run[] {
    const found: Run[] = [];
    for (const run of [...this.#runs.values()].toReversed()) {
      if (filter.status && run.status !== filter.status) continue;
      if (filter.functionId && run.fn.id !== filter.functionId) continue;
      found.push(run);
      if (found.length === limit) break;
    }
    return found;
  }

  alive(): Run[] {
    return [...this.#runs.values()].filter((run) => !isOver(run));
  }

  /** Lets go of what only a living run needs and forgets the oldest finished runs. */
  archive(run: Run): void {
    for (const [stepId, record] of run.steps) record.outputPreview = previewOutput(run, stepId);
    run.memo = {};
    run.output = preview(run.output);
    this.#finishedIds.push(run.id);
    if (this.#finishedIds.length <= this.finishedLimit) return;
    const oldestId = this.#finishedIds.shift();
    if (oldestId !== undefined) this.#runs.delete(oldestId);
  }
}

/** The step's output as short JSON; undefined while there is none. */
export function previewOutput(run: Run, stepId: string): string | undefined {
  const memo = run.memo[stepId];
  return memo && "data" in memo ? preview(memo.data) : undefined;
}

function preview(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text === undefined || text.length <= longestPreview ? text : `${text.slice(0, longestPreview)}…`;
}
