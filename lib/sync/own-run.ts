import type { Transaction } from "@/lib/db/client.ts";
import type { SyncRunState, Upstream } from "@/lib/db/generated/enums.ts";
import { AppError } from "@/lib/errors.ts";

export interface OwnRun {
  id: string;
  state: SyncRunState;
  upstream: Upstream;
}

/** The user's run, locked until the transaction ends. Throws `not_found` when it isn't theirs. */
export async function lockOwnRun(tx: Transaction, userId: string, runId: string): Promise<OwnRun> {
  const [run] = await tx.$queryRaw<OwnRun[]>`
    SELECT id, state::text, upstream::text FROM sync_run
    WHERE id = ${runId}::uuid AND user_id = ${userId}::uuid FOR UPDATE`;
  if (!run) throw new AppError("not_found", { userMessage: "There is no such sync." });
  return run;
}

export function refuseInState({ state }: OwnRun, wish: "paused" | "resumed" | "cancelled"): AppError {
  const because = {
    running: "it is running",
    paused: "it is paused",
    needs_sign_in: "it waits for you to sign in to Peloton again",
    finishing: "it is just ending",
    completed: "it has ended",
    completed_with_problems: "it has ended",
    failed: "it has ended",
    cancelled: "it was cancelled",
  }[state];
  return new AppError("conflict", { userMessage: `This sync can’t be ${wish}: ${because}.` });
}
