import { changeFtpEntry, deleteFtpEntry } from "@/lib/ftp/ftp-entries.ts";
import { ftpInputSchema } from "@/lib/ftp/ftp-input.ts";
import { parseId, parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";

export const PUT = handleUserRoute(async ({ request, params, userId }) => {
  const id = parseId(params["id"]);
  const input = await parseJson(request, ftpInputSchema);
  await changeFtpEntry(userId, id, input);
  return json({ entry: { id, ...input } });
});

export const DELETE = handleUserRoute(async ({ params, userId }) => {
  const id = parseId(params["id"]);
  return json({ deleted: { id, ...(await deleteFtpEntry(userId, id)) } });
});
