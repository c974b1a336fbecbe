import { getDb } from "@/lib/db/client.ts";
import type { DistanceUnit } from "@/lib/db/generated/client.ts";

/** The unit in which this rider wants to read distances and speeds. */
export async function readDistanceUnit(userId: string): Promise<DistanceUnit> {
  const { distanceUnit } = await getDb().user.findUniqueOrThrow({
    where: { id: userId },
    select: { distanceUnit: true },
  });
  return distanceUnit;
}
