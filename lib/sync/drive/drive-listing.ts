import { continueListing, type ListingWait } from "@/lib/sync/continue-listing.ts";
import type { Drive } from "./drive.ts";
import { sleepUntil } from "./sleep-until.ts";

const busyWaitMs = 2_000;

/** The runs that this process lists: the resume job finds one again whose lister waits. */
const listing = new Set<string>();

/** Lists what is left of a run's list, and starts the fetching of what it finds as it goes. */
export async function driveListing(runId: string, drive: Drive): Promise<void> {
  if (listing.has(runId)) return;
  listing.add(runId);
  try {
    await listUntilComplete(runId, drive);
  } finally {
    listing.delete(runId);
  }
}

async function listUntilComplete(runId: string, drive: Drive): Promise<void> {
  let wait: ListingWait | null = null;
  while (!drive.signal.aborted) {
    const listed = await continueListing(runId, { wait, signal: drive.signal });
    for (const command of listed.commands) drive.start(command);
    switch (listed.outcome) {
      case "complete":
      case "stopped":
        return;
      case "unreadable":
        return drive.giveUpListing(runId, listed);
      case "busy":
        await sleepUntil(new Date(Date.now() + busyWaitMs), drive.signal);
        break;
      case "throttled":
        wait = listed.wait;
        await sleepUntil(new Date(wait.until), drive.signal);
        break;
      case "unread":
        wait = listed.wait;
        await drive.awaitRetry({ itemId: null, at: new Date(wait.until) }, drive.signal);
        break;
      case "more":
    }
  }
}
