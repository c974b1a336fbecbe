import { openPelotonSession } from "@/lib/connections/session.ts";
import { createPelotonClient, type PelotonClient } from "@/lib/peloton/client.ts";

/** A client that speaks for the user's connection: its tokens, its share of the upstream's rate. */
export async function openRunClient(userId: string): Promise<PelotonClient> {
  return createPelotonClient(await openPelotonSession({ userId }));
}
