import { expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { listSyncRuns } from "./runs.ts";

it("leaves no run out when an old one that is active again heads the list", async () => {
  const userId = await makeUser();
  const ids: string[] = [];
  for (let day = 7; day > 0; day -= 1) {
    const run = await getDb().syncRun.create({
      data: {
        userId,
        upstream: "demo",
        trigger: "manual",
        mode: "incremental",
        state: day === 1 ? "running" : "completed",
        startedAt: new Date(Date.UTC(2026, 0, day)),
        doneCount: 0,
        skippedCount: 0,
        failedCount: 0,
      },
    });
    ids.push(run.id);
  }
  const shown: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listSyncRuns(userId, { limit: 3, cursor: cursor ?? undefined });
    shown.push(...page.runs.map(({ runId }) => runId));
    cursor = page.nextCursor;
  } while (cursor);
  expect(shown[0]).toBe(ids.at(-1));
  expect(shown.slice(1)).toEqual(ids);
});
