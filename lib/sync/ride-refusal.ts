import { getDb } from "@/lib/db/client.ts";
import type { SyncItemState } from "@/lib/db/generated/enums.ts";
import { permanentReasons } from "./reasons.ts";

/** Why Peloton keeps a class from this user for good; null while it doesn't, or while a sync asks for it once more. */
export async function findRideRefusal(userId: string, rideId: string): Promise<string | null> {
  const asked = await getDb().syncItem.findMany({
    where: { run: { userId }, kind: "ride_details", targetId: rideId },
    orderBy: { queuedAt: "desc" },
    select: { state: true, reason: true },
  });
  if (asked.some(({ state }) => isOnItsWay.has(state))) return null;
  return asked.find(isRefused)?.reason ?? null;
}

function isRefused({ state, reason }: { state: SyncItemState; reason: string | null }): boolean {
  return state === "failed" && permanentReasons.some((permanent) => permanent === reason);
}

const isOnItsWay = new Set<SyncItemState>(["queued", "running", "waiting_retry"]);
