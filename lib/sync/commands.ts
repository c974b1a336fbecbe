import type { SyncItemKind } from "@/lib/db/generated/enums.ts";

export type FetchKind = Exclude<SyncItemKind, "workout">;

/** One chunk of a run: whoever holds this lane's generation may claim up to a chunk of items. */
export interface LaneChunk {
  runId: string;
  userId: string;
  kind: FetchKind;
  slot: number;
  generation: number;
  /** Seconds by which the chunk may overtake others. */
  priority: number;
}

/** What the database has decided and the engine is to carry out; JSON-safe, times in ISO 8601. Losing one is harmless: the resume job finds it. */
export type SyncCommand =
  | { type: "list"; runId: string; userId: string }
  | { type: "fetch"; chunk: LaneChunk }
  | { type: "retry"; runId: string; userId: string; itemId: string; attempts: number; nextAttemptAt: string }
  | { type: "finish"; runId: string; userId: string }
  /** The run has ended in the database: what the engine still holds of it is dropped. */
  | { type: "cancel"; runId: string; userId: string };
