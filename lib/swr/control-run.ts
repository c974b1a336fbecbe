import { mutate } from "swr";
import type { listSyncItems } from "@/lib/sync/items.ts";
import type { RetryWish } from "@/lib/sync/retry-items.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { fetchJson, sendJson } from "./request.ts";
import { newestRunKey } from "./use-newest-run.ts";
import { syncRunKey, type ReceivedSnapshot } from "./use-sync-run.ts";

/** Pauses, resumes or cancels; whoever watches the run sees the new snapshot at once. Throws `RequestError`. */
export function controlRun(runId: string, name: "pause" | "resume" | "cancel"): Promise<SyncSnapshot> {
  return send("POST", runId, name, {});
}

/** As `controlRun`; a run that has ended goes on. */
export function retryRun(runId: string, wish: RetryWish): Promise<SyncSnapshot> {
  return send("POST", runId, "retry", wish);
}

/** As `controlRun`; the failed items count as skipped from now on. */
export function ignoreItems(runId: string, itemIds: string[], note: string): Promise<SyncSnapshot> {
  return send("POST", runId, "ignore", { itemIds, note });
}

/** As `ignoreItems`, for everything that failed for one reason. */
export async function ignoreReason(runId: string, reason: string, note: string): Promise<void> {
  const itemIds = await readFailedIds(runId, reason);
  for (let start = 0; start < itemIds.length; start += mostIdsAtOnce) {
    await ignoreItems(runId, itemIds.slice(start, start + mostIdsAtOnce), note);
  }
}

/** Takes `ignoreItems` back. */
export function heedItem(runId: string, itemId: string): Promise<SyncSnapshot> {
  return send("DELETE", runId, "ignore", { itemIds: [itemId] });
}

const mostIdsAtOnce = 500;

async function readFailedIds(runId: string, reason: string): Promise<string[]> {
  const itemIds: string[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ state: "failed", reason, limit: "200", ...(cursor && { cursor }) });
    const page: ItemPage = await fetchJson<ItemPage>(`${syncRunKey(runId)}/items?${query}`);
    itemIds.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return itemIds;
}

type ItemPage = NonNullable<Awaited<ReturnType<typeof listSyncItems>>>;

async function send(
  method: "POST" | "DELETE",
  runId: string,
  name: string,
  body: Record<string, unknown>,
): Promise<SyncSnapshot> {
  const key = syncRunKey(runId);
  const answer = sendJson<SyncSnapshot>(method, `${key}/${name}`, body);
  const received = answer.then((snapshot) => ({ snapshot, receivedAtMs: Date.now() }));
  // Handed over as a promise, so that a look that was under way meanwhile can't overwrite it.
  await mutate<ReceivedSnapshot>(key, received, { revalidate: false });
  void mutate(newestRunKey);
  return answer;
}
