/** Counts what was asked and answered since the last reset. */
export interface Stats {
  count(served: Served): void;
  reset(): void;
  report(): StatsReport;
}

export interface Served {
  readonly endpoint: string;
  readonly status: number | "dropped";
  /** what was asked for, where that can be asked twice */
  readonly subject: string | null;
  /** who asked, where that is known */
  readonly caller: string | null;
  readonly wasRefused: boolean;
  readonly wasFault: boolean;
}

interface Repeats {
  readonly count: number;
  readonly first: readonly string[];
}

export interface StatsReport {
  readonly requests: number;
  readonly refused: number;
  readonly faults: number;
  readonly byEndpoint: Record<
    string,
    { readonly requests: number; readonly statuses: Record<string, number> }
  >;
  /** answered for good more than once */
  readonly duplicates: Record<string, Repeats>;
  readonly duplicateCount: number;
  /** asked more than once, refusals and faults included */
  readonly repeats: Record<string, Repeats>;
  /** by a digest of their access token */
  readonly byCaller: Record<string, number>;
  readonly maxRequestsInAnySecond: number;
  /** in each second since the first request; the last hour of them */
  readonly requestsBySecond: readonly number[];
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

const keysShown = 5;
const secondsKept = 3600;

export function createStats(): Stats {
  let state = emptyState();

  return {
    count({ endpoint, status, subject, caller, wasRefused, wasFault }) {
      state.requests += 1;
      if (caller !== null) state.byCaller.set(caller, (state.byCaller.get(caller) ?? 0) + 1);
      if (wasRefused) state.refused += 1;
      if (wasFault) state.faults += 1;
      increase(state.statuses, endpoint, String(status));
      if (subject !== null) {
        increase(state.asked, endpoint, subject);
        if (!wasRefused && !wasFault && isFinal(status)) increase(state.answered, endpoint, subject);
      }
      noteMoment(state);
    },
    reset() {
      state = emptyState();
    },
    report() {
      const duplicates = findRepeats(state.answered);
      return {
        requests: state.requests,
        refused: state.refused,
        faults: state.faults,
        byEndpoint: Object.fromEntries(
          [...state.statuses].map(([endpoint, counts]) => [endpoint, totalOf(counts)]),
        ),
        duplicates,
        duplicateCount: Object.values(duplicates).reduce((sum, repeats) => sum + repeats.count, 0),
        repeats: findRepeats(state.asked),
        byCaller: Object.fromEntries(state.byCaller),
        maxRequestsInAnySecond: state.maxInAnySecond,
        requestsBySecond: listSeconds(state),
        firstAt: describeMoment(state.firstAtMs),
        lastAt: describeMoment(state.lastAtMs),
      };
    },
  };
}

type Counts = Map<string, Map<string, number>>;

function emptyState() {
  return {
    requests: 0,
    refused: 0,
    faults: 0,
    statuses: new Map() as Counts,
    asked: new Map() as Counts,
    answered: new Map() as Counts,
    byCaller: new Map<string, number>(),
    bySecond: new Map<number, number>(),
    recentMs: [] as number[],
    maxInAnySecond: 0,
    firstAtMs: null as number | null,
    lastAtMs: null as number | null,
  };
}

function isFinal(status: number | "dropped"): boolean {
  return status !== "dropped" && (status < 300 || status === 402 || status === 403 || status === 404);
}

function noteMoment(state: ReturnType<typeof emptyState>): void {
  const nowMs = Date.now();
  state.firstAtMs ??= nowMs;
  state.lastAtMs = nowMs;
  state.recentMs = [...state.recentMs.filter((moment) => moment > nowMs - 1000), nowMs];
  state.maxInAnySecond = Math.max(state.maxInAnySecond, state.recentMs.length);
  const second = Math.floor((nowMs - state.firstAtMs) / 1000);
  state.bySecond.set(second, (state.bySecond.get(second) ?? 0) + 1);
  state.bySecond.delete(second - secondsKept);
}

function listSeconds({ bySecond, firstAtMs, lastAtMs }: ReturnType<typeof emptyState>): number[] {
  if (firstAtMs === null || lastAtMs === null) return [];
  const last = Math.floor((lastAtMs - firstAtMs) / 1000);
  const length = Math.min(last + 1, secondsKept);
  return Array.from({ length }, (_, index) => bySecond.get(last - length + 1 + index) ?? 0);
}

function increase(counts: Counts, endpoint: string, key: string): void {
  const inner = counts.get(endpoint) ?? new Map<string, number>();
  inner.set(key, (inner.get(key) ?? 0) + 1);
  counts.set(endpoint, inner);
}

function totalOf(counts: ReadonlyMap<string, number>) {
  const requests = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { requests, statuses: Object.fromEntries(counts) };
}

function findRepeats(counts: Counts): Record<string, Repeats> {
  const found: Record<string, Repeats> = {};
  for (const [endpoint, subjects] of counts) {
    const repeated = [...subjects].filter(([, count]) => count > 1);
    if (repeated.length === 0) continue;
    const count = repeated.reduce((sum, [, times]) => sum + times - 1, 0);
    found[endpoint] = { count, first: repeated.slice(0, keysShown).map(([subject]) => subject) };
  }
  return found;
}

function describeMoment(atMs: number | null): string | null {
  return atMs === null ? null : new Date(atMs).toISOString();
}
