import { Prisma } from "@/lib/db/generated/client.ts";
import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import { permanentReasons } from "./reasons.ts";

/** Peloton's ids of what the user ignores. */
export function selectIgnored(userId: string, kind: SyncItemKind): Prisma.Sql {
  return Prisma.sql`
    SELECT ignored.target_id FROM sync_item AS ignored JOIN sync_run AS ignoring ON ignoring.id = ignored.run_id
    WHERE ignoring.user_id = ${userId}::uuid AND ignored.ignored_at IS NOT NULL
      AND ignored.kind = ${kind}::sync_item_kind`;
}

/** Whether a run of the user's, other than `exceptRunId`, was told for good that it can't have the class `ride.id`. */
export function isRefusedRide(userId: string, exceptRunId: string | null): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM sync_item AS earlier JOIN sync_run ON sync_run.id = earlier.run_id
    WHERE sync_run.user_id = ${userId}::uuid AND earlier.kind = 'ride_details' AND earlier.target_id = ride.id
      AND earlier.state = 'failed' AND earlier.reason = ANY(${permanentReasons}::text[])
      AND earlier.run_id IS DISTINCT FROM ${exceptRunId}::uuid)`;
}
