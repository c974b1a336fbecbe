import { randomUUID } from "node:crypto";
import { getDb } from "@/lib/db/client.ts";
import { countAttempt } from "@/lib/limiter/count-attempt.ts";
import { recordAlert } from "./record-alert.ts";

/** Writes down an alert that tells of nothing, to try the channels. Throws `too_many_attempts` after five in ten minutes. */
export async function recordTestAlert(userId: string): Promise<void> {
  await countAttempt({ scope: "alerts:test", subject: userId, limit: 5, windowSeconds: 600 });
  await getDb().$transaction((tx) =>
    recordAlert(tx, {
      kind: "task_failed",
      dedupeKey: `test:${randomUUID()}`,
      userId,
      summary: "Test alert: nothing is wrong, and alerts arrive here.",
    }),
  );
}
