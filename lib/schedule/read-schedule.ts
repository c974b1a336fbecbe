import { getDb } from "@/lib/db/client.ts";
import type { AutoSync } from "@/lib/db/generated/enums.ts";
import { findCooldownEnd } from "./cooldown.ts";

/** Times in ISO 8601. */
export interface Schedule {
  autoSync: AutoSync;
  /** Minute of the day in `timeZone`, for a daily sync. */
  minuteOfDay: number;
  timeZone: string;
  nextAutoSyncAt: string | null;
  /** A schedule starts nothing before, since a sync has just succeeded. */
  cooldownUntil: string | null;
}

/** Null when nothing is connected. */
export async function readSchedule(userId: string): Promise<Schedule | null> {
  const connection = await getDb().pelotonConnection.findUnique({
    where: { userId },
    select: {
      autoSync: true,
      autoSyncMinute: true,
      nextAutoSyncAt: true,
      user: { select: { timeZone: true } },
    },
  });
  if (!connection) return null;
  return {
    autoSync: connection.autoSync,
    minuteOfDay: connection.autoSyncMinute,
    timeZone: connection.user.timeZone,
    nextAutoSyncAt: connection.nextAutoSyncAt?.toISOString() ?? null,
    cooldownUntil: (await findCooldownEnd(userId))?.toISOString() ?? null,
  };
}
