import * as fc from "fast-check";
import { expect, it } from "vitest";
import { makeUserWithConnection } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { claimItems } from "./claim-items.ts";
import type { LaneChunk, SyncCommand } from "./commands.ts";
import { cancelRun, pauseRun, resumeRun } from "./control-run.ts";
import { handOverLane } from "./hand-over-lane.ts";
import { requestLanes } from "./lanes.ts";
import { resumeStalledRuns } from "./resume-stalled.ts";
import { retryItems } from "./retry-items.ts";
import { finishRun } from "./run-state.ts";
import { composeDone, postponeItem, returnItem, settleFailed } from "./settle-item.ts";
import { readSyncSnapshot, type SyncSnapshot } from "./snapshot.ts";
import { startClaimedItem, startWaitingItem } from "./start-item.ts";

type Act = "done" | "fail" | "postpone" | "return" | "die";
type Move =
  | { kind: "work"; lane: number; acts: Act[] }
  | { kind: "retry_waiting"; act: Act }
  | { kind: "pause" | "resume" | "cancel" | "retry_failed" | "lose_lanes" };

const act = fc.constantFrom<Act>("done", "done", "done", "fail", "postpone", "return", "die");
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("work" as const),
      lane: fc.nat(7),
      acts: fc.array(act, { minLength: 1, maxLength: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("retry_waiting" as const), act }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "pause" as const,
        "resume" as const,
        "retry_failed" as const,
        "lose_lanes" as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "cancel" as const }) },
);

class Playground {
  chunks: LaneChunk[] = [];

  constructor(
    readonly userId: string,
    readonly runId: string,
  ) {}

  async make(one: Move): Promise<void> {
    switch (one.kind) {
      case "work":
        return this.#work(one.lane, one.acts);
      case "retry_waiting":
        return this.#retryWaiting(one.act);
      case "pause":
        return ignoreConflict(pauseRun(this.userId, this.runId));
      case "resume":
        return ignoreConflict(resumeRun(this.userId, this.runId).then((commands) => this.take(commands)));
      case "cancel":
        return ignoreConflict(cancelRun(this.userId, this.runId).then(() => undefined));
      case "retry_failed":
        return ignoreConflict(
          retryItems(this.userId, this.runId, { all: true }).then((commands) => this.take(commands)),
        );
      case "lose_lanes":
        await getDb().syncLane.updateMany({
          where: { runId: this.runId, leaseExpiresAt: { not: null } },
          data: { leaseExpiresAt: new Date(0) },
        });
        return this.take(await requestLanes(this.runId));
    }
  }

  async take(commands: SyncCommand[]): Promise<void> {
    for (const command of commands) {
      if (command.type === "fetch") this.chunks.push(command.chunk);
      if (command.type === "finish") await finishRun(command.runId);
    }
  }

  /** As after two minutes: the resume job takes up what a dead process was trying. */
  async forgetAttempts(): Promise<void> {
    await getDb().syncItem.updateMany({
      where: { runId: this.runId, state: "running" },
      data: { startedAt: new Date(0) },
    });
    await resumeStalledRuns();
  }

  async #work(lane: number, acts: Act[]): Promise<void> {
    const chunk = this.chunks[lane % Math.max(1, this.chunks.length)];
    if (!chunk) return;
    const items = await claimItems(chunk);
    for (const [index, one] of acts.entries()) {
      const item = items[index] && (await startClaimedItem(items[index].id, chunk));
      if (item) await settle(item, one);
    }
    if (acts.includes("die")) return;
    this.chunks = this.chunks.filter((other) => other !== chunk);
    await this.take(await handOverLane(chunk));
  }

  async #retryWaiting(one: Act): Promise<void> {
    await getDb().syncItem.updateMany({
      where: { runId: this.runId, state: "waiting_retry" },
      data: { nextAttemptAt: new Date() },
    });
    const waiting = await getDb().syncItem.findFirst({
      where: { runId: this.runId, state: "waiting_retry" },
    });
    const item = waiting && (await startWaitingItem(waiting.id));
    if (item) await settle(item, one);
  }
}

async function settle(
  item: NonNullable<Awaited<ReturnType<typeof startWaitingItem>>>,
  one: Act,
): Promise<void> {
  const wait = { waitSeconds: 5, reason: "unreadable", httpStatus: 200, burnsAttempt: true } as const;
  if (one === "done") await getDb().$executeRaw(composeDone(item.id));
  if (one === "fail") await settleFailed(getDb(), item.id, wait);
  if (one === "postpone") await postponeItem(item, wait);
  if (one === "return") await returnItem(item, 1);
}

async function ignoreConflict(work: Promise<void>): Promise<void> {
  await work.catch((error: { code?: string }) => expect(error.code).toBe("conflict"));
}

async function makePlayground(graphs: number, rides: number): Promise<Playground> {
  const userId = await makeUserWithConnection("demo");
  const items = [
    ...Array.from({ length: graphs }, (_, index) => ({
      kind: "performance_graph" as const,
      targetId: `graph ${index}`,
    })),
    ...Array.from({ length: rides }, (_, index) => ({
      kind: "ride_details" as const,
      targetId: `ride ${index}`,
    })),
  ];
  const run = await getDb().syncRun.create({
    data: {
      userId,
      upstream: "demo",
      trigger: "manual",
      mode: "full",
      listingCompletedAt: new Date(),
      items: { create: items.map((item) => ({ ...item, sortAt: new Date() })) },
      lanes: {
        create: Array.from({ length: 8 }, (_, slot) => ({ slot, kind: "performance_graph" as const })),
      },
    },
  });
  const playground = new Playground(userId, run.id);
  await playground.take(await requestLanes(run.id));
  return playground;
}

async function check(
  playground: Playground,
  totals: { graphs: number; rides: number },
): Promise<SyncSnapshot> {
  const snapshot = await readSyncSnapshot(playground.userId, playground.runId);
  if (!snapshot) throw new Error("there is no snapshot");
  const { phases, progress } = snapshot;
  expect(phases.performanceGraphs.total).toBe(totals.graphs);
  expect(phases.rideDetails.total).toBe(totals.rides);
  for (const { total, ...states } of Object.values(phases)) {
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
  }
  const isOpen = progress.done < progress.total;
  expect(isOpen && !snapshot.isActive).toBe(false);
  const failedCount = phases.performanceGraphs.failed + phases.rideDetails.failed;
  expect(snapshot.state === "completed" && failedCount > 0).toBe(false);
  expect(JSON.stringify(snapshot).length).toBeLessThanOrEqual(4096);
  const leased = await getDb().syncLane.count({
    where: { runId: playground.runId, leaseExpiresAt: { gt: new Date() } },
  });
  expect(leased).toBeLessThanOrEqual(8);
  return snapshot;
}

it("adds up after every move, and reaches an end in which everything is accounted for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 30 }),
      fc.array(move, { maxLength: 15 }),
      async (graphs, rides, moves) => {
        const playground = await makePlayground(graphs, rides);
        for (const one of moves) {
          await playground.make(one);
          await check(playground, { graphs, rides });
        }
        await playground.make({ kind: "resume" });
        for (let round = 0; (await check(playground, { graphs, rides })).isActive && round < 40; round += 1) {
          playground.chunks = [];
          await playground.forgetAttempts();
          await playground.make({ kind: "lose_lanes" });
          for (let left = playground.chunks.length; left > 0; left -= 1) {
            await playground.make({ kind: "work", lane: 0, acts: Array<Act>(25).fill("done") });
          }
          await playground.make({ kind: "retry_waiting", act: "done" });
          await playground.take(await resumeRun(playground.userId, playground.runId).catch(() => []));
        }
        expect((await check(playground, { graphs, rides })).isActive).toBe(false);
      },
    ),
    { numRuns: 12 },
  );
}, 180_000);
