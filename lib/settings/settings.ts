import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { nextSyncTime } from "@/lib/schedule/next-sync-time.ts";
import { resolveZone } from "@/lib/schedule/time-zone.ts";
import type { SettingsInput } from "./settings-input.ts";

export interface UserSettings {
  distanceUnit: DistanceUnit;
  /** IANA. */
  timeZone: string;
  /** Where heart-rate zones 2 to 5 begin; empty while Peloton's own zones count. */
  heartRateZoneMinBpm: number[];
}

const columns = { distanceUnit: true, timeZone: true, heartRateZoneMinBpm: true } as const;

export async function readSettings(userId: string): Promise<UserSettings> {
  return getDb().user.findUniqueOrThrow({ where: { id: userId }, select: columns });
}

/** Saves what is given, and moves a daily sync to its time in another zone. Throws `AppError` invalid_input for a zone that doesn't exist. */
export async function saveSettings(userId: string, input: SettingsInput): Promise<UserSettings> {
  const { distanceUnit, heartRateZoneMinBpm } = input;
  const timeZone = input.timeZone === undefined ? undefined : await resolveZone(input.timeZone);
  return getDb().$transaction(async (tx) => {
    const settings = await tx.user.update({
      where: { id: userId },
      data: {
        ...(distanceUnit !== undefined && { distanceUnit }),
        ...(timeZone !== undefined && { timeZone }),
        ...(heartRateZoneMinBpm !== undefined && { heartRateZoneMinBpm }),
      },
      select: columns,
    });
    if (timeZone !== undefined) {
      await tx.$executeRaw`
        UPDATE peloton_connection AS connection SET next_auto_sync_at = ${nextSyncTime(Prisma.sql`now()`)}
        FROM app_user WHERE app_user.id = connection.user_id AND connection.user_id = ${userId}::uuid
          AND auto_sync = 'daily'`;
    }
    return settings;
  });
}
