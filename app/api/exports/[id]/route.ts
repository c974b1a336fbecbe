import { deleteExport, requireExport } from "@/lib/export/export-runs.ts";
import { parseId } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";

export const GET = handleUserRoute(async ({ params, userId }) =>
  json(await requireExport(userId, parseId(params["id"]))),
);

export const DELETE = handleUserRoute(async ({ params, userId }) => {
  const id = parseId(params["id"]);
  await deleteExport(userId, id);
  return json({ id });
});
