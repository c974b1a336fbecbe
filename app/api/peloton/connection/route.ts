import { z } from "zod";
import { dispatchCommands } from "@/app/api/dispatch-commands.ts";
import { countConnectAttempt } from "@/lib/connections/attempts.ts";
import { connectPeloton } from "@/lib/connections/connect.ts";
import { connectInputSchema } from "@/lib/connections/connect-input.ts";
import { disconnectPeloton } from "@/lib/connections/disconnect.ts";
import { findConnection } from "@/lib/connections/find.ts";
import { readClientAddress } from "@/lib/http/client-address.ts";
import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { continueAfterSignIn } from "@/lib/sync/continue-run.ts";

const disconnectSchema = z.object({ deleteHistory: z.boolean().default(false) });

export const GET = handleUserRoute(async ({ userId }) => json({ connection: await findConnection(userId) }));

export const POST = handleUserRoute(async ({ request, userId }) => {
  const input = await parseJson(request, connectInputSchema);
  await countConnectAttempt(userId, readClientAddress(request.headers), input);
  const connection = await connectPeloton(userId, input);
  await dispatchCommands(await continueAfterSignIn(userId));
  return json({ connection }, { status: 201 });
});

export const DELETE = handleUserRoute(async ({ request, userId }) => {
  const runIds = await disconnectPeloton(userId, await parseJson(request, disconnectSchema));
  await dispatchCommands(runIds.map((runId) => ({ type: "cancel", runId, userId })));
  return json({ connection: null });
});
