import { createLog } from "@/lib/log.ts";
import type { ConnectInput } from "./connect-input.ts";
import { findConnection, type ConnectionSummary } from "./find.ts";
import { refuseForeignAccount } from "./history-owner.ts";
import { saveConnection } from "./save-connection.ts";
import { signInToUpstream } from "./sign-in.ts";
import { verifySignIn } from "./verify.ts";

/**
 * Connects the user's Peloton account, or connects it again. Throws `AppError` peloton_refused with the wrong field,
 * peloton_unavailable, and conflict when workouts of another Peloton account are here.
 */
export async function connectPeloton(userId: string, input: ConnectInput): Promise<ConnectionSummary> {
  const verified = await verifySignIn(await signInToUpstream(input));
  await refuseForeignAccount(userId, verified);
  const { connectionId, isNew } = await saveConnection(userId, verified);
  createLog("connections", { userId, connectionId }).info(
    { upstream: verified.upstream, mode: input.mode, isNew },
    "connected",
  );
  const connection = await findConnection(userId);
  if (!connection) throw new Error("The connection was removed while it was being made.");
  return connection;
}
