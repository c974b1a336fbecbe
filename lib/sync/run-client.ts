import { openPelotonSession } from "@/lib/connections/session.ts";
import { AppError } from "@/lib/errors.ts";
import { createPelotonClient, type PelotonClient } from "@/lib/peloton/client.ts";
import type { StartedItem } from "./start-item.ts";

const mostKept = 200;

/** By connection and token: another token is another client. The token's own expiry is watched by its session. */
const clients = new Map<string, Promise<PelotonClient>>();

/** A client that speaks for the user's connection: its tokens, its share of the upstream's rate. */
export async function openRunClient(userId: string): Promise<PelotonClient> {
  return createPelotonClient(await openPelotonSession({ userId }));
}

/** The client of an item's connection, opened once for as long as the token stays the same. Throws `not_connected`. */
export async function openItemClient({ connection }: StartedItem): Promise<PelotonClient> {
  if (!connection) {
    throw new AppError("not_connected", { userMessage: "Connect your Peloton account first." });
  }
  const key = `${connection.id}:${connection.tokenVersion}`;
  const opened =
    clients.get(key) ??
    openPelotonSession({ id: connection.id }).then((session) => createPelotonClient(session));
  keep(key, opened);
  try {
    return await opened;
  } catch (error) {
    clients.delete(key);
    throw error;
  }
}

/** The one that was used longest ago goes first. */
function keep(key: string, opened: Promise<PelotonClient>): void {
  clients.delete(key);
  clients.set(key, opened);
  const [oldest] = clients.keys();
  if (clients.size > mostKept && oldest !== undefined) clients.delete(oldest);
}
