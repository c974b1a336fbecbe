import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { makeUser } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import type { SyncItemKind, SyncItemState } from "@/lib/db/generated/enums.ts";
import { listFailureGroups } from "./failure-groups.ts";

const failedAt = new Date("2026-11-24T12:00:00Z");

async function makeRun(userId: string): Promise<string> {
  const run = await getDb().syncRun.create({
    data: { userId, upstream: "demo", trigger: "manual", mode: "full", state: "completed_with_problems" },
  });
  return run.id;
}

async function addItems(
  runId: string,
  count: number,
  item: { kind: SyncItemKind; state: SyncItemState; reason: string | null },
): Promise<void> {
  await getDb().syncItem.createMany({
    data: Array.from({ length: count }, () => ({
      ...item,
      runId,
      targetId: randomUUID(),
      sortAt: failedAt,
      finishedAt: failedAt,
    })),
  });
}

describe("listFailureGroups", () => {
  it("counts what failed by kind and reason, the largest group first", async () => {
    const userId = await makeUser();
    const runId = await makeRun(userId);
    await addItems(runId, 2, { kind: "ride_details", state: "failed", reason: "class_gone" });
    await addItems(runId, 60, { kind: "performance_graph", state: "failed", reason: "peloton_error" });
    await addItems(runId, 3, { kind: "ride_details", state: "failed", reason: "peloton_error" });
    await addItems(runId, 4, { kind: "performance_graph", state: "done", reason: null });
    await addItems(await makeRun(userId), 5, {
      kind: "ride_details",
      state: "failed",
      reason: "class_gone",
    });

    const groups = await listFailureGroups(userId, runId);
    expect(groups?.map(({ kind, reason, count }) => [kind, reason, count])).toEqual([
      ["performance_graph", "peloton_error", 60],
      ["ride_details", "peloton_error", 3],
      ["ride_details", "class_gone", 2],
    ]);
    expect(groups?.[0]).toMatchObject({
      reasonText: expect.stringContaining("Peloton answered with an error"),
      lastFailedAt: failedAt.toISOString(),
    });
  });

  it("finds nothing where nothing failed", async () => {
    const userId = await makeUser();
    expect(await listFailureGroups(userId, await makeRun(userId))).toEqual([]);
  });

  it("keeps a run from everybody else", async () => {
    const runId = await makeRun(await makeUser());
    expect(await listFailureGroups(await makeUser(), runId)).toBeNull();
  });
});
