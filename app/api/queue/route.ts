import { z } from "zod";
import { parseQuery } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readOperatorReport } from "@/lib/operators/read-operator-report.ts";
import { requireOperator } from "@/lib/operators/require-operator.ts";
import { readQueue } from "@/lib/sync/queue.ts";

const view = z.object({ scope: z.enum(["mine", "all"]).default("mine") });

export const GET = handleUserRoute(async ({ request, userId }) => {
  const { scope } = parseQuery(request, view);
  if (scope === "mine") return json(await readQueue(userId));
  await requireOperator(userId);
  return json(await readOperatorReport());
});
