import { listFailureGroups } from "./failure-groups.ts";
import { listSyncItems } from "./items.ts";
import { requireSnapshot } from "./snapshot.ts";

const itemsAtOnce = 500;

/** A run as one JSON document in pieces: its snapshot, its failures by reason, all its items. Throws `not_found` before the first piece. */
export async function exportRun(userId: string, runId: string): Promise<AsyncGenerator<string>> {
  const snapshot = await requireSnapshot(userId, runId);
  const failures = (await listFailureGroups(userId, runId)) ?? [];
  return composePieces(userId, runId, { run: snapshot, failures });
}

async function* composePieces(userId: string, runId: string, head: object): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let cursor: string | undefined;
  for (let isFirst = true; ; isFirst = false) {
    const page = await listSyncItems(userId, runId, { cursor, limit: itemsAtOnce });
    const rows = page?.items.map((item) => JSON.stringify(item)) ?? [];
    if (rows.length > 0) yield `${isFirst ? "" : ","}\n${rows.join(",\n")}`;
    if (!page?.nextCursor) break;
    cursor = page.nextCursor;
  }
  yield "\n]}\n";
}
