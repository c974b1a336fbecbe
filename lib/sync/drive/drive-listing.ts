import { createLog } from "@/lib/log.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import { continueListing, type ListingStep } from "@/lib/sync/continue-listing.ts";
import type { Drive } from "./drive.ts";
import { sleepUntil } from "./sleep-until.ts";

/** Tries of the same pages, as many as the engine makes. */
const maxTries = 4;
const retryWaitMs = 10_000;
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
  while (!drive.signal.aborted) {
    const listed = await tryPages(runId, drive);
    if (!listed) return;
    if ("commands" in listed) for (const command of listed.commands) drive.start(command);
    if (listed.outcome === "complete" || listed.outcome === "stopped") return;
    if (listed.outcome === "busy") await sleepUntil(new Date(Date.now() + busyWaitMs), drive.signal);
    if (listed.outcome === "throttled") await sleepUntil(new Date(listed.until), drive.signal);
  }
}

/** Null when the list was given up, or the drive is to stop. */
async function tryPages(runId: string, drive: Drive): Promise<ListingStep | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await continueListing(runId, drive.signal);
    } catch (error) {
      if (drive.signal.aborted) return null;
      createLog("sync", { runId }).warn({ err: error, tries }, "the list could not be read");
      if (tries === maxTries) {
        await drive.giveUpListing(runId, error);
        return null;
      }
      await drive.awaitRetry({ itemId: null, at: chooseNextTry(error) }, drive.signal);
    }
  }
}

function chooseNextTry(error: unknown): Date {
  const asked = error instanceof PelotonError ? error.retryAt : undefined;
  return asked ?? new Date(Date.now() + retryWaitMs);
}
