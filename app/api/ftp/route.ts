import { saveFtpEntry } from "@/lib/ftp/ftp-entries.ts";
import { ftpInputSchema } from "@/lib/ftp/ftp-input.ts";
import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readFtpRows } from "@/lib/ftp/read-ftp-rows.ts";

export const GET = handleUserRoute(async ({ userId }) => json({ history: await readFtpRows(userId) }));

export const POST = handleUserRoute(async ({ request, userId }) => {
  const input = await parseJson(request, ftpInputSchema);
  const { id, replacedFtpWatts } = await saveFtpEntry(userId, input);
  return json({ entry: { id, ...input }, replacedFtpWatts }, { status: 201 });
});
