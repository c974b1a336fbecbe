import { mutate } from "swr";
import type { RetryWish } from "@/lib/sync/retry-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { sendJson } from "./request.ts";
import { newestRunKey } from "./use-newest-run.ts";
import { syncRunKey, type ReceivedSnapshot } from "./use-sync-run.ts";

/** Pauses, resumes or cancels; whoever watches the run sees the new snapshot at once. Throws `RequestError`. */
export function controlRun(runId: string, name: "pause" | "resume" | "cancel"): Promise<SyncSnapshot> {
  return send(runId, name, {});
}

/** As `controlRun`; a run that has ended goes on. */
export function retryRun(runId: string, wish: RetryWish): Promise<SyncSnapshot> {
  return send(runId, "retry", wish);
}

async function send(runId: string, name: string, body: Record<string, unknown>): Promise<SyncSnapshot> {
  const key = syncRunKey(runId);
  const answer = sendJson<SyncSnapshot>("POST", `${key}/${name}`, body);
  const received = answer.then((snapshot) => ({ snapshot, receivedAtMs: Date.now() }));
  // Handed over as a promise, so that a look that was under way meanwhile can't overwrite it.
  await mutate<ReceivedSnapshot>(key, received, { revalidate: false });
  void mutate(newestRunKey);
  return answer;
}
