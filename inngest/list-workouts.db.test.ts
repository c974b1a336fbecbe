import { describe, expect, it, vi } from "vitest";
import { failAtRate, failWith, UnreliableList, type PageFate } from "@/dev/testing/unreliable-list.ts";
import { getDb } from "@/lib/db/client.ts";
import { openRunClient } from "@/lib/sync/run-client.ts";
import { listInRounds, listWorkouts } from "./list-workouts.ts";

vi.mock(import("@/lib/sync/run-client.ts"), async (original) => ({
  ...(await original()),
  openRunClient: vi.fn<typeof openRunClient>(),
}));

type Step = Parameters<typeof listInRounds>[1];

/** What the engine lets a run take. */
const mostSteps = 1_000;

/** Steps that are carried out as they come, with outputs in JSON, and waits that are only added up. */
class FakeEngine {
  readonly sent: string[] = [];
  steps = 0;
  waitedSeconds = 0;

  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parts of the engine that a listing uses
  readonly step = {
    run: async (_id: string, work: () => Promise<unknown>) => {
      this.steps += 1;
      return JSON.parse(JSON.stringify((await work()) ?? null)) as unknown;
    },
    sendEvent: async (id: string) => {
      this.steps += 1;
      this.sent.push(id);
    },
    sleep: async () => void (this.steps += 1),
    sleepUntil: async (_id: string, until: string) => {
      this.steps += 1;
      this.waitedSeconds += Math.max(0, (Date.parse(until) - Date.now()) / 1000);
    },
  } as unknown as Step;
}

async function startListing(pageCount: number, fate: PageFate) {
  const upstream = new UnreliableList(pageCount, fate);
  vi.mocked(openRunClient).mockResolvedValue(upstream.client);
  return { run: await upstream.startRun(), upstream, engine: new FakeEngine() };
}

const readRun = (id: string) => getDb().syncRun.findUniqueOrThrow({ where: { id } });

describe("listing in the background", { timeout: 120_000 }, () => {
  it.each([
    { pageCount: 43, rate: 0.1, runs: 8 },
    { pageCount: 120, rate: 0.19, runs: 5 },
  ])(
    "gives up none of $runs lists of $pageCount pages at an error rate of $rate",
    async ({ pageCount, rate, runs }) => {
      for (let seed = 0; seed < runs; seed += 1) {
        const { run, engine } = await startListing(pageCount, failAtRate(rate, `engine ${rate} ${seed}`));
        expect(await listInRounds(run, engine.step)).toBe("complete");
        expect(await readRun(run.runId)).toMatchObject({ state: "running", createdCount: pageCount });
        expect(engine.steps).toBeLessThan(mostSteps / 2);
      }
    },
  );

  it("ends the run within ten minutes when a page can never be read", async () => {
    const { run, engine, upstream } = await startListing(43, (page) =>
      page >= 30 ? failWith("upstream_error") : null,
    );
    expect(await listInRounds(run, engine.step)).toBe("unreadable");
    expect(await readRun(run.runId)).toMatchObject({ state: "failed", stateReason: "list_unavailable" });
    const triesOfPage = upstream.asked.filter((page) => page === 30).length;
    const timeoutSeconds = 20;
    expect(engine.waitedSeconds + triesOfPage * timeoutSeconds).toBeLessThan(600);
  });

  it("leaves a run alone that something else than Peloton holds up", async () => {
    const trouble = new Error("Connection terminated unexpectedly");
    const { run, engine } = await startListing(3, () => trouble);
    await expect(listInRounds(run, engine.step)).rejects.toBe(trouble);
    const { onFailure } = listWorkouts.opts;
    await Reflect.apply(onFailure ?? vi.fn<() => void>(), null, [
      { error: trouble, event: { data: { event: { data: run } } } },
    ]);
    expect(await readRun(run.runId)).toMatchObject({ state: "running", stateReason: null });
    expect(await getDb().alert.findMany({ where: { runId: run.runId } })).toMatchObject([
      { kind: "task_failed" },
    ]);
  });

  it("hands over before the engine's limit of steps when another lister doesn't come to an end", async () => {
    const { run, engine } = await startListing(3, () => null);
    await getDb().syncRun.update({
      where: { id: run.runId },
      data: { listingLeaseExpiresAt: new Date(Date.now() + 3_600_000) },
    });
    expect(await listInRounds(run, engine.step)).toBe("handed over");
    expect(engine.sent).toEqual(["hand-over"]);
    expect(engine.steps).toBeLessThan(mostSteps);
  });
});
