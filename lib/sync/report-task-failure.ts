import { recordAlert } from "@/lib/alerts/record-alert.ts";
import { getDb } from "@/lib/db/client.ts";
import { createLog } from "@/lib/log.ts";

export interface TaskFailure {
  /** The engine's function. */
  task: string;
  runId: string;
  /** What of the run it was about: an item, a lane's generation. */
  part: string;
  error: { name: string; message: string };
}

/** A task that failed after the engine's last try. Its rows are taken up by the resume job; the operator is told why it was needed. */
export async function reportTaskFailure({ task, runId, part, error }: TaskFailure): Promise<void> {
  createLog("sync", { runId, task, part }).error({ err: error }, "a task failed after its last try");
  await recordAlert(getDb(), {
    kind: "task_failed",
    dedupeKey: `task_failed:${task}:${runId}:${part}`,
    runId,
    summary: `A task of a sync failed after its last try: ${task}. What it left is taken up again.`,
    details: { task, part, error: error.name },
  });
}
