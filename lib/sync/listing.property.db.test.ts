import * as fc from "fast-check";
import { expect, it } from "vitest";
import { makeUserWithConnection, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { ListedWorkout, PelotonClient, WorkoutPage } from "@/lib/peloton/client.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";
import { listPages } from "./list-pages.ts";
import { findOrStartRun } from "./start-run.ts";

const refuse = () => Promise.reject(new Error("only the list is read"));

type Change = { kind: "add" } | { kind: "backdate"; hours: number } | { kind: "remove" | "edit"; at: number };

const minuteMs = 60_000;
const newestAtMs = Date.parse("2026-03-01T12:00:00Z");

/** A list of Peloton's that changes between two pages, as its `script` says. */
class MovingList {
  workouts: ListedWorkout[];
  requests = 0;
  readonly #script: { afterRequest: number; change: Change }[];
  #made = 0;

  constructor(size: number, script: { afterRequest: number; change: Change }[]) {
    this.workouts = Array.from({ length: size }, (_, index) =>
      this.#make(newestAtMs - index * 600 * minuteMs),
    );
    this.#script = script;
  }

  client(): PelotonClient {
    return {
      getAccount: refuse,
      getRideDetails: refuse,
      getPerformanceGraph: refuse,
      getWorkoutRecord: refuse,
      listWorkouts: async ({ page, pageSize }): Promise<WorkoutPage> => {
        const workouts = this.workouts.slice(page * pageSize, (page + 1) * pageSize);
        const total = this.workouts.length;
        const pageCount = Math.max(1, Math.ceil(total / pageSize));
        this.requests += 1;
        const due = this.#script.filter((one) => one.afterRequest === this.requests);
        for (const { change } of due) this.apply(change);
        return { page, total, pageCount, hasNext: page + 1 < pageCount, workouts, rejected: [] };
      },
    };
  }

  apply(change: Change): void {
    const at = "at" in change ? change.at % Math.max(1, this.workouts.length) : 0;
    if (change.kind === "add") this.#insert(newestAtMs + (this.#made + 1) * minuteMs);
    if (change.kind === "backdate") this.#insert(newestAtMs - change.hours * 60 * minuteMs);
    if (change.kind === "remove") this.workouts = this.workouts.toSpliced(at, 1);
    const workout = this.workouts[at];
    if (change.kind === "edit" && workout) {
      this.workouts = this.workouts.with(at, { ...workout, title: `Edited ${this.#made++}` });
    }
  }

  #insert(recordedAtMs: number): void {
    this.workouts = [...this.workouts, this.#make(recordedAtMs)].toSorted(
      (a, b) => b.recordedAt.getTime() - a.recordedAt.getTime(),
    );
  }

  #make(recordedAtMs: number): ListedWorkout {
    this.#made += 1;
    const recordedAt = new Date(recordedAtMs);
    return makeWorkout({ recordedAt, startedAt: recordedAt, title: `Workout ${this.#made}` });
  }
}

/** Lists to the end, and lets the run end there: its graphs are another matter. */
async function list(userId: string, upstream: MovingList, mode: "incremental" | "full"): Promise<string> {
  const { runId } = await findOrStartRun(userId, { mode, trigger: "manual" });
  const limits = { deadline: Number.POSITIVE_INFINITY, maxPages: Number.POSITIVE_INFINITY };
  expect(await listPages(runId, upstream.client(), limits)).toBe("complete");
  await getDb().syncRun.update({ where: { id: runId }, data: { state: "completed" } });
  return runId;
}

async function readTitles(userId: string): Promise<Record<string, string>> {
  const rows = await getDb().workout.findMany({ where: { userId, missingSinceAt: null } });
  return sortEntries(rows.map((row) => [row.pelotonWorkoutId, row.title]));
}

function titlesOf(workouts: ListedWorkout[]): Record<string, string> {
  return sortEntries(workouts.map((one) => [one.pelotonWorkoutId, one.title]));
}

function sortEntries(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant({ kind: "add" as const }),
  fc.record({ kind: fc.constant("backdate" as const), hours: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constantFrom("remove" as const, "edit" as const), at: fc.nat(400) }),
);
const script = fc.array(fc.record({ afterRequest: fc.integer({ min: 1, max: 8 }), change }), {
  maxLength: 6,
});

it("ends with what Peloton holds, whatever moved while the list was read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 420 }), script, async (size, moves) => {
      const userId = await makeUserWithConnection("demo");
      const upstream = new MovingList(size, moves);
      await list(userId, upstream, "full");
      // What moved after the last page was read is the next sync's.
      const runId = await list(userId, new StillList(upstream), "full");
      expect(await readTitles(userId)).toEqual(titlesOf(upstream.workouts));
      const run = await getDb().syncRun.findUniqueOrThrow({ where: { id: runId } });
      expect(run).toMatchObject({ listedCount: upstream.workouts.length, listingPass: 1 });
      expect(await readCompleteness(userId)).toMatchObject({
        upstreamTotal: upstream.workouts.length,
        held: upstream.workouts.length,
        missingHere: 0,
      });
      await getDb().user.delete({ where: { id: userId } });
    }),
    { numRuns: 12 },
  );
}, 120_000);

class StillList extends MovingList {
  constructor(other: MovingList) {
    super(0, []);
    this.workouts = other.workouts;
  }
}

it("loses nothing that was there throughout, in a single listing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 90, max: 420 }), script, async (size, moves) => {
      const userId = await makeUserWithConnection("demo");
      const upstream = new MovingList(size, moves);
      const before = new Set(upstream.workouts.map((one) => one.pelotonWorkoutId));
      await list(userId, upstream, "incremental");
      const held = new Set(Object.keys(await readTitles(userId)));
      const stayed = upstream.workouts.map((one) => one.pelotonWorkoutId).filter((id) => before.has(id));
      expect(stayed.filter((id) => !held.has(id))).toEqual([]);
      await getDb().user.delete({ where: { id: userId } });
    }),
    { numRuns: 15 },
  );
}, 120_000);

it("finds with a short walk what came and went since, and asks for little when nothing did", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 100, max: 420 }),
      fc.array(change, { maxLength: 5 }),
      async (size, changes) => {
        const userId = await makeUserWithConnection("demo");
        const upstream = new MovingList(size, []);
        await list(userId, upstream, "incremental");
        await getDb().pelotonConnection.update({
          where: { userId },
          data: { listedThroughAt: new Date(newestAtMs) },
        });
        for (const one of changes) if (one.kind !== "edit") upstream.apply(one);
        upstream.requests = 0;
        await list(userId, upstream, "incremental");
        const held = Object.keys(await readTitles(userId));
        expect(held).toEqual(Object.keys(titlesOf(upstream.workouts)));
        const hasChanged = changes.some((one) => one.kind !== "edit");
        expect(upstream.requests).toBeLessThanOrEqual(hasChanged ? 3 * 5 : 2);
        await getDb().user.delete({ where: { id: userId } });
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);
