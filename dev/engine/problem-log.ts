const mostKept = 20;

export interface Problem {
  message: string;
  atMs: number;
  count: number;
}

/** What went wrong outside any single run; printed once each and shown on the page. */
export class ProblemLog {
  readonly #problems = new Map<string, Problem>();

  constructor(private readonly print: (line: string) => void) {}

  report(message: string): void {
    const known = this.#problems.get(message);
    if (!known) this.print(message);
    this.#problems.delete(message);
    this.#problems.set(message, { message, atMs: Date.now(), count: (known?.count ?? 0) + 1 });
    const [oldest] = this.#problems.keys();
    if (this.#problems.size > mostKept && oldest !== undefined) this.#problems.delete(oldest);
  }

  /** Newest first. */
  list(): Problem[] {
    return [...this.#problems.values()].toReversed();
  }
}
