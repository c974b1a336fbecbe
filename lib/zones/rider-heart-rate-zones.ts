import { getDb } from "@/lib/db/client.ts";
import { parseHeartRateZones, type HeartRateZone } from "@/lib/rides/stored-facts.ts";
import { resolveHeartRateZones } from "./heart-rate-zones.ts";

export interface RiderHeartRateZones {
  /** Those that count, zone 1 first; empty when none are known. */
  zones: HeartRateZone[];
  /** Where zones 2 to 5 begin by hand; empty while Peloton's own count. */
  byHandMinBpm: number[];
  /** As the newest workout with a heart rate came with them. */
  fromPeloton: HeartRateZone[];
}

export async function readHeartRateZones(userId: string): Promise<RiderHeartRateZones> {
  const [{ heartRateZoneMinBpm: byHandMinBpm }, fromPeloton] = await Promise.all([
    getDb().user.findUniqueOrThrow({ where: { id: userId }, select: { heartRateZoneMinBpm: true } }),
    readPelotonZones(userId),
  ]);
  return { zones: resolveHeartRateZones(byHandMinBpm, fromPeloton), byHandMinBpm, fromPeloton };
}

async function readPelotonZones(userId: string): Promise<HeartRateZone[]> {
  const [newest] = await getDb().$queryRaw<{ zones: unknown }[]>`
    SELECT heart_rate_zones AS zones
    FROM workout JOIN performance_graph ON performance_graph.workout_id = workout.id
    WHERE user_id = ${userId}::uuid AND jsonb_typeof(heart_rate_zones) = 'array' AND heart_rate_zones <> '[]'
    ORDER BY started_at DESC LIMIT 1`;
  return parseHeartRateZones(newest?.zones);
}
