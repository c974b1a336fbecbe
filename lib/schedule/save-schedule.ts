import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { AppError } from "@/lib/errors.ts";
import { nextSyncTime } from "./next-sync-time.ts";
import type { ScheduleInput } from "./schedule-input.ts";
import { resolveZone } from "./time-zone.ts";

/** Sets when the user's connection syncs by itself; what is left out stays. Throws `AppError` not_connected, and invalid_input for a zone that doesn't exist. */
export async function saveSchedule(userId: string, input: ScheduleInput): Promise<void> {
  const timeZone = input.timeZone === undefined ? undefined : await resolveZone(input.timeZone);
  await getDb().$transaction(async (tx) => {
    const { autoSync, minuteOfDay } = input;
    const saved = await tx.pelotonConnection.updateMany({
      where: { userId },
      data: { autoSync, ...(minuteOfDay === undefined ? {} : { autoSyncMinute: minuteOfDay }) },
    });
    if (saved.count === 0)
      throw new AppError("not_connected", { userMessage: "Connect your Peloton account first." });
    if (timeZone !== undefined) {
      await tx.user.update({ where: { id: userId }, data: { timeZone }, select: { id: true } });
    }
    await tx.$executeRaw`
      UPDATE peloton_connection AS connection SET next_auto_sync_at = ${nextSyncTime(Prisma.sql`now()`)}
      FROM app_user WHERE app_user.id = connection.user_id AND connection.user_id = ${userId}::uuid`;
  });
}
