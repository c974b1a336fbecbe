import { getDb } from "@/lib/db/client.ts";

/** Outlasts a slot's wait and two tries of a request; what a killed process held is free again after it. */
const leaseSeconds = 60;

/** Lets one worker at a time ask Peloton for a workout's record; null when another one does. Give it back to `releaseRecordClaim`. */
export async function claimRecord(workoutId: string): Promise<string | null> {
  const [claim] = await getDb().$queryRaw<{ until: string }[]>`
    INSERT INTO rate_limit (key, theoretical_arrival_at)
    VALUES (${composeKey(workoutId)}, clock_timestamp() + make_interval(secs => ${leaseSeconds}))
    ON CONFLICT (key) DO UPDATE SET theoretical_arrival_at = excluded.theoretical_arrival_at
      WHERE rate_limit.theoretical_arrival_at < clock_timestamp()
    RETURNING theoretical_arrival_at::text AS until`;
  return claim?.until ?? null;
}

/** Leaves alone a claim that another one has taken since. */
export async function releaseRecordClaim(workoutId: string, claim: string): Promise<void> {
  await getDb().$executeRaw`
    DELETE FROM rate_limit
    WHERE key = ${composeKey(workoutId)} AND theoretical_arrival_at = ${claim}::timestamptz`;
}

function composeKey(workoutId: string): string {
  return `workout-record:${workoutId}`;
}
