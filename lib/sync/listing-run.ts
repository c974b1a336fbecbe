import { getDb } from "@/lib/db/client.ts";
import type { SyncMode } from "@/lib/db/generated/enums.ts";

export interface ListingRun {
  id: string;
  userId: string;
  mode: SyncMode;
  nextPage: number;
  upstreamTotal: number | null;
  listUntil: Date | null;
  rangeStartAt: Date | null;
  rangeEndAt: Date | null;
  startedAt: Date;
  listingPass: number;
  listingShrank: boolean;
}

/** The run as a lister needs it; null when it isn't running or its listing is complete. */
export async function readListingRun(runId: string): Promise<ListingRun | null> {
  return getDb().syncRun.findFirst({
    where: { id: runId, state: "running", listingCompletedAt: null },
    select: {
      id: true,
      userId: true,
      mode: true,
      nextPage: true,
      upstreamTotal: true,
      listUntil: true,
      rangeStartAt: true,
      rangeEndAt: true,
      startedAt: true,
      listingPass: true,
      listingShrank: true,
    },
  });
}

/**
 * Makes the caller the run's only lister for a while. False when there is another one, or one that waits; who has waited
 * since `heldUntil` was promised to them goes on whenever they come back.
 */
export async function takeListingLease(
  runId: string,
  leaseSeconds: number,
  heldUntil: string | null = null,
): Promise<boolean> {
  const taken = await getDb().$executeRaw`
    UPDATE sync_run SET listing_lease_expires_at = now() + make_interval(secs => ${leaseSeconds})
    WHERE id = ${runId}::uuid AND state = 'running' AND listing_completed_at IS NULL
      AND (listing_lease_expires_at IS NULL OR listing_lease_expires_at < now()
        OR listing_lease_expires_at = ${heldUntil}::timestamptz)`;
  return taken === 1;
}

/**
 * Keeps the list for the caller while they wait, so that the resume job doesn't take it for lost. Returns when the wait is
 * over, by the database's clock.
 */
export async function holdListing(runId: string, waitSeconds: number): Promise<string> {
  const [held] = await getDb().$queryRaw<{ until: Date }[]>`
    UPDATE sync_run SET
      listing_lease_expires_at = date_trunc('milliseconds', now() + make_interval(secs => ${waitSeconds}))
    WHERE id = ${runId}::uuid AND state = 'running' AND listing_completed_at IS NULL
    RETURNING listing_lease_expires_at AS until`;
  return (held?.until ?? new Date()).toISOString();
}

export async function releaseListingLease(runId: string): Promise<void> {
  await getDb().syncRun.updateMany({ where: { id: runId }, data: { listingLeaseExpiresAt: null } });
}
