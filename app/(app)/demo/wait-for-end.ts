import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { fetchJson } from "@/lib/swr/request.ts";

const everyMs = 1_000;

/** Looks at a run once a second until it has ended. Throws `RequestError`, and the signal's reason when it is aborted. */
export async function waitForEnd(runId: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const { isActive } = await fetchJson<SyncSnapshot>(`/api/sync/${runId}`);
    if (!isActive) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
