import type { Transaction } from "@/lib/db/client.ts";

/** A run can't go on without its connection: it ends where it stands, with what is left of it cancelled. Returns its id, if there was one. */
export async function cancelActiveRun(tx: Transaction, userId: string): Promise<string[]> {
  const now = new Date();
  const runs = await tx.syncRun.updateManyAndReturn({
    where: { userId, state: { in: ["running", "paused", "needs_sign_in", "finishing"] } },
    data: { state: "cancelled", stateReason: "disconnected", finishedAt: now, lastActivityAt: now },
    select: { id: true },
  });
  const runIds = runs.map((run) => run.id);
  await tx.syncItem.updateMany({
    where: {
      runId: { in: runIds },
      state: { in: ["queued", "running", "waiting_retry"] },
    },
    data: { state: "cancelled", finishedAt: now, nextAttemptAt: null },
  });
  return runIds;
}
