import { getDb, type Transaction } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { createLog } from "@/lib/log.ts";
import { cancelActiveRun } from "@/lib/runs/cancel-active-run.ts";

/** Ten thousand workouts take their graphs with them. */
const deletionTimeoutMs = 120_000;

/**
 * Forgets the connection with its tokens and ends its sync; with `deleteHistory` the workouts go too, also when the
 * connection is gone already. Returns the runs that it ended. Throws `AppError` not_connected when there is nothing to do.
 */
export async function disconnectPeloton(
  userId: string,
  options: { deleteHistory: boolean },
): Promise<string[]> {
  const removed = await getDb().$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`;
      const connections = await tx.pelotonConnection.deleteMany({ where: { userId } });
      const cancelledRunIds = await cancelActiveRun(tx, userId, { reason: "disconnected" });
      const workoutCount = options.deleteHistory ? await deleteHistory(tx, userId) : 0;
      return { connectionCount: connections.count, workoutCount, cancelledRunIds };
    },
    { timeout: deletionTimeoutMs },
  );
  if (removed.connectionCount === 0 && !options.deleteHistory) {
    throw new AppError("not_connected", { userMessage: "There is no Peloton account connected." });
  }
  createLog("connections", { userId }).info(removed, "disconnected");
  return removed.cancelledRunIds;
}

/** Classes stay: they are everybody's. So does what the rider has entered here. */
async function deleteHistory(tx: Transaction, userId: string): Promise<number> {
  const workouts = await tx.workout.deleteMany({ where: { userId } });
  await tx.ftpEntry.deleteMany({ where: { userId, source: { not: "rider" } } });
  return workouts.count;
}
