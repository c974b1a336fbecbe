import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import { runStatement } from "@/lib/db/run-statement.ts";
import { unawaitedCommit } from "@/lib/db/unawaited-commit.ts";

export type FetchLease = "granted" | "fetched" | "gone" | "taken";

/** Lets one worker at a time ask Peloton for a class; `leaseSeconds` must outlast the request. */
export async function takeRideFetchLease(rideId: string, leaseSeconds: number): Promise<FetchLease> {
  const [granted] = await runStatement<{ id: string }>(Prisma.sql`
    WITH ${unawaitedCommit}
    UPDATE ride SET fetch_lease_expires_at = now() + make_interval(secs => ${leaseSeconds})
    FROM unawaited WHERE id = ${rideId} AND detail_state = 'placeholder'
      AND (fetch_lease_expires_at IS NULL OR fetch_lease_expires_at < now())
    RETURNING id`);
  if (granted) return "granted";
  const ride = await getDb().ride.findUniqueOrThrow({ where: { id: rideId }, select: { detailState: true } });
  return ride.detailState === "placeholder" ? "taken" : ride.detailState;
}

export async function releaseRideFetchLease(rideId: string): Promise<void> {
  await getDb().ride.updateMany({ where: { id: rideId }, data: { fetchLeaseExpiresAt: null } });
}
