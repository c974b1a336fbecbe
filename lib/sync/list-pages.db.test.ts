import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failWith, UnreliableList, type PageFate } from "@/dev/testing/unreliable-list.ts";
import { getDb } from "@/lib/db/client.ts";
import { listPages } from "./list-pages.ts";

const unlimited = { deadline: Number.POSITIVE_INFINITY, maxPages: Number.POSITIVE_INFINITY };

/** The first request for each of these pages fails. */
function failOnce(failures: Record<number, Error>): PageFate {
  const left = new Map(Object.entries(failures));
  return (page) => {
    const failure = left.get(String(page)) ?? null;
    left.delete(String(page));
    return failure;
  };
}

const readRun = (runId: string) => getDb().syncRun.findUniqueOrThrow({ where: { id: runId } });

describe("listPages", () => {
  it("stores the pages before one that failed, and goes on with it at once", async () => {
    const upstream = new UnreliableList(
      9,
      failOnce({ 3: failWith("upstream_error"), 6: failWith("bad_payload") }),
    );
    const { runId } = await upstream.startRun();
    expect(await listPages(runId, upstream.client, unlimited)).toBe("complete");
    expect(upstream.asked).toEqual([0, 1, 2, 3, 4, 3, 4, 5, 6, 6, 7, 8]);
    expect(await readRun(runId)).toMatchObject({ nextPage: 9, createdCount: 9, listedCount: 9 });
  });

  it("throws when the next page can't be had, and keeps what was stored before", async () => {
    const failure = failWith("upstream_error");
    const upstream = new UnreliableList(9, failOnce({ 5: failure }));
    const { runId } = await upstream.startRun();
    await expect(listPages(runId, upstream.client, unlimited)).rejects.toBe(failure);
    expect(await readRun(runId)).toMatchObject({ nextPage: 5, createdCount: 5 });
    expect(await listPages(runId, upstream.client, unlimited)).toBe("complete");
  });

  it.each(["rate_limited", "unauthorized"] as const)(
    "stores what it got and asks no more when %s",
    async (reason) => {
      const failure = failWith(reason);
      const upstream = new UnreliableList(9, failOnce({ 2: failWith("upstream_error"), 4: failure }));
      const { runId } = await upstream.startRun();
      await expect(listPages(runId, upstream.client, unlimited)).rejects.toBe(failure);
      expect(upstream.asked).toEqual([0, 1, 2, 3, 4]);
      expect(await readRun(runId)).toMatchObject({ nextPage: 2 });
    },
  );

  it("reads each page of a list, whichever requests fail", async () => {
    const failing = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 14 }), failing, async (pageCount, failingRequests) => {
        let requests = 0;
        const upstream = new UnreliableList(pageCount, () => {
          requests += 1;
          return failingRequests.includes(requests) ? failWith("upstream_error") : null;
        });
        const { runId } = await upstream.startRun();
        let isComplete = false;
        while (!isComplete) {
          isComplete = await listPages(runId, upstream.client, unlimited).then(
            (outcome) => outcome === "complete",
            () => false,
          );
        }
        expect(await readRun(runId)).toMatchObject({
          listedCount: pageCount,
          createdCount: pageCount,
          listingPass: 1,
        });
      }),
      { numRuns: 25 },
    );
  });
});
