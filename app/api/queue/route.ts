import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readQueue } from "@/lib/sync/queue.ts";

export const GET = handleUserRoute(async ({ userId }) => json(await readQueue(userId)));
