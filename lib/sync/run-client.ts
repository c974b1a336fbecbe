import { AppError } from "@/lib/errors.ts";
import { findConnection } from "@/lib/connections/find.ts";
import { openPelotonSession } from "@/lib/connections/session.ts";
import { createPelotonClient, type PelotonClient } from "@/lib/peloton/client.ts";

/** A client that speaks for the user's connection: its tokens, its share of the upstream's rate. */
export async function openRunClient(userId: string): Promise<PelotonClient> {
  const connection = await findConnection(userId);
  if (!connection) {
    throw new AppError("not_connected", { userMessage: "Connect your Peloton account first." });
  }
  return createPelotonClient(await openPelotonSession(connection.id));
}
