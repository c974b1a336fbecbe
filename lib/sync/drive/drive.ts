import type { SyncCommand } from "@/lib/sync/commands.ts";

export interface RetryWait {
  /** Null when the list is to be read again. */
  itemId: string | null;
  at: Date;
}

export interface DriveOptions {
  /** Ends the drive: what is under way is given back untouched, and everything is left to the resume job. */
  signal: AbortSignal;
  /** Resolves when the try is due; by default at its time. */
  awaitRetry?: (wait: RetryWait, signal: AbortSignal) => Promise<void>;
  /** What becomes of a run whose list can't be read; by default it fails. */
  giveUpListing?: (runId: string, error: unknown) => Promise<void>;
  /** Retries that may be waiting in this process when one more comes; the resume job takes up the others. */
  maxRetriesHeld?: number;
}

/** One drive's state, as its parts see it. */
export interface Drive extends Required<DriveOptions> {
  /** Carries a command out beside the others. */
  start: (command: SyncCommand) => void;
}
