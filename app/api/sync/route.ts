import { after } from "next/server";
import { z } from "zod";
import { dispatchCommands } from "@/app/api/dispatch-commands.ts";
import { moment } from "@/lib/http/fields.ts";
import { parseJson, parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { SyncMode } from "@/lib/db/generated/enums.ts";
import { listSyncRuns, runFilters } from "@/lib/sync/runs.ts";
import type { WholeMode } from "@/lib/sync/start-run.ts";
import { startSync } from "@/lib/sync/start-sync.ts";

type WishedSync = { mode: WholeMode } | { mode: "range"; startAt: Date; endAt: Date };

const press = z
  .object({
    mode: z.enum(SyncMode).default("incremental"),
    from: moment.optional(),
    to: moment.optional(),
  })
  .transform(({ mode, from, to }, context): WishedSync => {
    if (mode !== "range") return { mode };
    if (from && to && from < to) return { mode, startAt: from, endAt: to };
    if (!from) context.addIssue({ code: "custom", path: ["from"], message: "Say from when." });
    else if (!to) context.addIssue({ code: "custom", path: ["to"], message: "Say until when." });
    else context.addIssue({ code: "custom", path: ["to"], message: "The end must be after the start." });
    return z.NEVER;
  });
const page = z.object({
  cursor: z.uuid().optional(),
  state: z.enum(runFilters).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const POST = handleUserRoute(async ({ request, userId }) => {
  const wish = await parseJson(request, press);
  const { started, commands, settling } = await startSync(userId, { ...wish, trigger: "manual" });
  after(() => settling);
  const isEngineReachable = await dispatchCommands(commands);
  return json({ ...started, isEngineReachable }, { status: 202 });
});

export const GET = handleUserRoute(async ({ request, userId }) => {
  return json(await listSyncRuns(userId, parseQuery(request, page)));
});
