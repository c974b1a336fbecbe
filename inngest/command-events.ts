import { readSharedTimeMs } from "@/lib/clock/shared-time.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import {
  finishRequested,
  listingRequested,
  performanceGraphsRequested,
  rideDetailsRequested,
  runCancelled,
  retryRequested,
} from "./events.ts";

/** The events for what the database has decided, dated by its clock: an engine starts what is dated ahead of its own later. */
export async function composeEvents(commands: SyncCommand[]) {
  const ts = Math.floor(await readSharedTimeMs());
  return toEvents(commands).map((event) => ({ ...event, ts }));
}

/**
 * The events for what the database has decided. A chunk and a retry have ids of their own, so that one sent twice runs
 * once; listing and finishing are guarded by their rows, and may have to be asked for again.
 */
export function toEvents(commands: SyncCommand[]) {
  return commands.map((command) => {
    switch (command.type) {
      case "list":
        return listingRequested.create({ runId: command.runId, userId: command.userId });
      case "fetch":
        return toChunkEvent(command);
      case "retry": {
        const { runId, userId, itemId, nextAttemptAt } = command;
        return retryRequested.create(
          { runId, userId, itemId, nextAttemptAt },
          { id: `retry:${itemId}:${command.attempts}:${nextAttemptAt}` },
        );
      }
      case "finish":
        return finishRequested.create({ runId: command.runId, userId: command.userId });
      case "cancel":
        return runCancelled.create({ runId: command.runId, userId: command.userId });
    }
  });
}

function toChunkEvent({ chunk }: Extract<SyncCommand, { type: "fetch" }>) {
  const id = `chunk:${chunk.runId}:${chunk.slot}:${chunk.generation}`;
  return chunk.kind === "ride_details"
    ? rideDetailsRequested.create({ ...chunk, kind: chunk.kind }, { id })
    : performanceGraphsRequested.create({ ...chunk, kind: chunk.kind }, { id });
}
