import { z } from "zod";
import { createExport, listExports } from "@/lib/export/export-runs.ts";
import { historyFormats } from "@/lib/export/formats.ts";
import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";

const wish = z.object({
  format: z.enum(historyFormats),
  /** The workouts list's address; all workouts when left out. */
  query: z.string().max(4_000).default(""),
});

export const GET = handleUserRoute(async ({ userId }) => json({ exports: await listExports(userId) }));

export const POST = handleUserRoute(async ({ request, userId }) =>
  json(await createExport(userId, await parseJson(request, wish)), { status: 201 }),
);
