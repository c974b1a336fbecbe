import { describe, expect, it, vi } from "vitest";
import { failAtRate, failWith, UnreliableList, type PageFate } from "@/dev/testing/unreliable-list.ts";
import { getDb } from "@/lib/db/client.ts";
import { maxPageTries } from "@/lib/sync/page-tries.ts";
import { openRunClient } from "@/lib/sync/run-client.ts";
import { failRun } from "@/lib/sync/run-state.ts";
import type { Drive } from "./drive.ts";
import { driveListing } from "./drive-listing.ts";

vi.mock(import("@/lib/sync/run-client.ts"), async (original) => ({
  ...(await original()),
  openRunClient: vi.fn<typeof openRunClient>(),
}));

/** Lists to the end without sitting out its waits, whose sum is returned; what is found is left lying. */
async function drive(runId: string): Promise<{ waitedSeconds: number }> {
  let waitedSeconds = 0;
  const options: Drive = {
    signal: new AbortController().signal,
    awaitRetry: async ({ at }) => void (waitedSeconds += Math.max(0, (at.getTime() - Date.now()) / 1000)),
    giveUpListing: (id) => failRun(id, "list_unavailable"),
    maxRetriesHeld: 0,
    start: () => {},
  };
  await driveListing(runId, options);
  return { waitedSeconds };
}

async function list(pageCount: number, fate: PageFate) {
  const upstream = new UnreliableList(pageCount, fate);
  vi.mocked(openRunClient).mockResolvedValue(upstream.client);
  const { runId } = await upstream.startRun();
  const { waitedSeconds } = await drive(runId);
  const run = await getDb().syncRun.findUniqueOrThrow({ where: { id: runId } });
  return { ...run, upstream, waitedSeconds, isComplete: run.listingCompletedAt !== null };
}

describe("driveListing", { timeout: 120_000 }, () => {
  it.each([
    { pageCount: 43, rate: 0.1, runs: 20 },
    { pageCount: 43, rate: 0.19, runs: 20 },
    { pageCount: 120, rate: 0.19, runs: 5 },
  ])(
    "reads $pageCount pages at an error rate of $rate, $runs times of $runs",
    async ({ pageCount, rate, runs }) => {
      for (let seed = 0; seed < runs; seed += 1) {
        const run = await list(pageCount, failAtRate(rate, `${rate} ${seed}`));
        expect(run).toMatchObject({ state: "running", isComplete: true, createdCount: pageCount });
      }
    },
  );

  it("ends a run in bounded time whose page can never be read, with its reason and what was listed before", async () => {
    const run = await list(9, (page) => (page === 5 ? failWith("upstream_error") : null));
    expect(run).toMatchObject({ state: "failed", stateReason: "list_unavailable", createdCount: 5 });
    expect(run.upstream.asked.filter((page) => page === 5)).toHaveLength(maxPageTries);
    expect(run.waitedSeconds).toBeGreaterThan(300);
    expect(run.waitedSeconds).toBeLessThan(400);
  });

  it("throws what isn't Peloton's trouble and leaves the run to the resume job", async () => {
    const trouble = new Error("Connection terminated unexpectedly");
    const upstream = new UnreliableList(3, (page) => (page === 2 ? trouble : null));
    vi.mocked(openRunClient).mockResolvedValue(upstream.client);
    const { runId } = await upstream.startRun();
    await expect(drive(runId)).rejects.toBe(trouble);
    expect(await getDb().syncRun.findUnique({ where: { id: runId } })).toMatchObject({
      state: "running",
      nextPage: 2,
      listingLeaseExpiresAt: null,
    });
  });
});
