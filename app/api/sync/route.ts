import { after } from "next/server";
import { z } from "zod";
import { dispatchCommands } from "@/app/api/dispatch-commands.ts";
import { parseJson, parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { listSyncRuns } from "@/lib/sync/runs.ts";
import { startSync } from "@/lib/sync/start-sync.ts";

const press = z.object({ mode: z.enum(["incremental", "full"]).default("incremental") });
const page = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const POST = handleUserRoute(async ({ request, userId }) => {
  const { mode } = await parseJson(request, press);
  const { started, commands, settling } = await startSync(userId, { mode, trigger: "manual" });
  after(() => settling);
  const isEngineReachable = await dispatchCommands(commands);
  return json({ ...started, isEngineReachable }, { status: 202 });
});

export const GET = handleUserRoute(async ({ request, userId }) => {
  return json(await listSyncRuns(userId, parseQuery(request, page)));
});
