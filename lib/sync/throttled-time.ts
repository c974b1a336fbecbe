import { getDb } from "@/lib/db/client.ts";

/** Adds what a wait until `until` is longer than the waits that the run knows of already: sixteen lanes wait together. */
export async function countThrottledTime(runId: string, until: Date): Promise<void> {
  await getDb().$executeRaw`
    UPDATE sync_run SET throttled_until = ${until}::timestamptz,
      throttled_seconds = throttled_seconds
        + greatest(0, extract(epoch FROM ${until}::timestamptz - greatest(now(), throttled_until)))
    WHERE id = ${runId}::uuid AND (throttled_until IS NULL OR throttled_until < ${until}::timestamptz)`;
}
