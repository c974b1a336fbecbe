import { dispatchCommands } from "@/app/api/dispatch-commands.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { resumeRun } from "@/lib/sync/control-run.ts";
import { requireSnapshot } from "@/lib/sync/snapshot.ts";

export const POST = handleUserRoute(async ({ userId, params }) => {
  const runId = parseId(params["runId"]);
  await dispatchCommands(await resumeRun(userId, runId));
  return json(await requireSnapshot(userId, runId));
});
