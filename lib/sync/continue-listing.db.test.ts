import { describe, expect, it, vi } from "vitest";
import { failWith, UnreliableList, type PageFate } from "@/dev/testing/unreliable-list.ts";
import { getDb } from "@/lib/db/client.ts";
import { continueListing, type ListingStep, type ListingWait } from "./continue-listing.ts";
import { maxPageTries } from "./page-tries.ts";
import { resumeStalledRuns } from "./resume-stalled.ts";
import { openRunClient } from "./run-client.ts";

vi.mock(import("./run-client.ts"), async (original) => ({
  ...(await original()),
  openRunClient: vi.fn<typeof openRunClient>(),
}));

async function startRun(pageCount: number, fate: PageFate): Promise<string> {
  const upstream = new UnreliableList(pageCount, fate);
  vi.mocked(openRunClient).mockResolvedValue(upstream.client);
  return (await upstream.startRun()).runId;
}

function readWait(step: ListingStep): ListingWait {
  if (!("wait" in step)) throw new Error(`the step is ${step.outcome}`);
  return step.wait;
}

const never: PageFate = () => failWith("upstream_error");

async function findLostListings(): Promise<string[]> {
  const commands = await resumeStalledRuns();
  return commands.flatMap((command) => (command.type === "list" ? [command.runId] : []));
}

/** As if so many seconds had passed in which nobody listed. */
async function passTime(runId: string, seconds: number): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_run SET last_activity_at = last_activity_at - make_interval(secs => ${seconds}::float8),
      listing_lease_expires_at = listing_lease_expires_at - make_interval(secs => ${seconds}::float8)
    WHERE id = ${runId}::uuid`;
}

describe("continueListing", () => {
  it("counts the tries of a page, waits longer each time, and says when they are used up", async () => {
    const runId = await startRun(3, never);
    const waits: number[] = [];
    let step = await continueListing(runId);
    for (; step.outcome === "unread"; step = await continueListing(runId, { wait: readWait(step) })) {
      waits.push((Date.parse(step.wait.until) - Date.now()) / 1000);
      expect(step.wait.failure).toEqual({ page: "1:0", tries: waits.length });
    }
    expect(step).toMatchObject({ outcome: "unreadable", reason: "upstream_error" });
    expect(waits).toHaveLength(maxPageTries - 1);
    expect(waits[0]).toBeLessThan(3);
    expect(waits.at(-1)).toBeGreaterThan(80);
  });

  it("begins to count anew when another page is in the way", async () => {
    let stuckAt = 1;
    const runId = await startRun(9, (page) => (page === stuckAt ? failWith("bad_payload") : null));
    let step = await continueListing(runId);
    step = await continueListing(runId, { wait: readWait(step) });
    expect(readWait(step).failure).toEqual({ page: "1:1", tries: 2 });
    stuckAt = 7;
    step = await continueListing(runId, { wait: readWait(step) });
    expect(readWait(step).failure).toEqual({ page: "1:7", tries: 1 });
  });

  it("spends no try on being throttled, and forgets none by it", async () => {
    const retryAt = new Date(Date.now() + 30_000);
    const failures = [
      failWith("upstream_error"),
      failWith("rate_limited", retryAt),
      failWith("upstream_error"),
    ];
    const runId = await startRun(1, () => failures.shift() ?? null);
    let step = await continueListing(runId);
    step = await continueListing(runId, { wait: readWait(step) });
    expect(step).toMatchObject({ outcome: "throttled", wait: { failure: { tries: 1 } } });
    expect(Math.abs(Date.parse(readWait(step).until) - retryAt.getTime())).toBeLessThan(5_000);
    step = await continueListing(runId, { wait: readWait(step) });
    expect(step).toMatchObject({ outcome: "unread", wait: { failure: { tries: 2 } } });
    expect(await continueListing(runId, { wait: readWait(step) })).toMatchObject({ outcome: "complete" });
  });

  it("keeps to the time that Peloton names with an error", async () => {
    const runId = await startRun(1, () => failWith("upstream_error", new Date(Date.now() + 300_000)));
    const { until } = readWait(await continueListing(runId));
    expect(Math.abs(Date.parse(until) - Date.now() - 300_000)).toBeLessThan(5_000);
  });

  it("keeps the list for the one who waits, and is lost only when they don't come back", async () => {
    const runId = await startRun(3, never);
    const wait = readWait(await continueListing(runId));
    expect(await continueListing(runId)).toEqual({ outcome: "busy", commands: [] });
    await passTime(runId, 5);
    expect(await findLostListings()).not.toContain(runId);
    await passTime(runId, 20);
    expect(await findLostListings()).toContain(runId);
    expect(await continueListing(runId, { wait })).toMatchObject({ outcome: "unread" });
  });

  it("gives what it stored to the lanes, also when it has to wait", async () => {
    const runId = await startRun(9, (page) => (page === 4 ? failWith("upstream_error") : null));
    const step = await continueListing(runId);
    expect(step.outcome).toBe("unread");
    expect(step.commands).toMatchObject([{ type: "fetch" }]);
  });
});
