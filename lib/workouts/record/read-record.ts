import { openPelotonSession } from "@/lib/connections/session.ts";
import { AppError } from "@/lib/errors.ts";
import { createLog } from "@/lib/log.ts";
import { createPelotonClient, type PelotonClient } from "@/lib/peloton/client.ts";
import { PelotonError } from "@/lib/peloton/error.ts";
import { claimRecord, releaseRecordClaim } from "./claim.ts";
import { findRecord, saveRecord, type FoundRecord, type StoredRecord } from "./stored-record.ts";

export type RecordDelay =
  | "in_progress"
  | "not_connected"
  | "needs_sign_in"
  | "throttled"
  | "unreachable"
  | "refused";

export type RecordAnswer =
  | { state: "stored"; record: StoredRecord }
  /** Somebody else asks Peloton at this moment: it will be there in a second or two. */
  | { state: "asking" }
  /** Peloton can't be asked now: the next visit tries again. */
  | { state: "later"; reason: RecordDelay };

type RecordClient = Pick<PelotonClient, "getWorkoutRecord">;

/**
 * Rank and achievements, which only the workout's own record tells: stored ones, or else asked for once. Null for an id
 * that doesn't exist or belongs to somebody else.
 */
export async function readRecord(
  userId: string,
  id: string,
  openClient: (userId: string) => Promise<RecordClient> = openRecordClient,
): Promise<RecordAnswer | null> {
  const found = await findRecord(userId, id);
  if (!found) return null;
  const answer = answerAtOnce(found);
  if (answer) return answer;
  const claim = await claimRecord(id);
  if (claim === null) return { state: "asking" };
  try {
    return await askOnce(userId, id, openClient);
  } finally {
    await releaseRecordClaim(id, claim);
  }
}

function answerAtOnce({ stored, isInProgress, isThrottled }: FoundRecord): RecordAnswer | null {
  if (stored) return { state: "stored", record: stored };
  if (isInProgress) return { state: "later", reason: "in_progress" };
  return isThrottled ? { state: "later", reason: "throttled" } : null;
}

/** Looks once more first: whoever held the claim before may have stored it meanwhile. */
async function askOnce(
  userId: string,
  id: string,
  openClient: (userId: string) => Promise<RecordClient>,
): Promise<RecordAnswer | null> {
  const found = await findRecord(userId, id);
  if (!found) return null;
  const answer = answerAtOnce(found);
  if (answer) return answer;
  try {
    const client = await openClient(userId);
    const record = await client.getWorkoutRecord(found.pelotonWorkoutId);
    await saveRecord(userId, id, record);
    const { leaderboardRank, leaderboardUserCount, achievements } = record;
    return { state: "stored", record: { leaderboardRank, leaderboardUserCount, achievements } };
  } catch (error) {
    const reason = readDelay(error);
    if (!reason) throw error;
    createLog("workouts").info({ workoutId: id, err: error, reason }, "a workout's record must wait");
    return { state: "later", reason };
  }
}

const longestSlotWaitMs = 2_000;
const timeoutMs = 10_000;

async function openRecordClient(userId: string): Promise<RecordClient> {
  const session = await openPelotonSession({ userId }, { maxSlotWaitMs: longestSlotWaitMs });
  return createPelotonClient(session, { timeoutMs });
}

/** Null for what isn't Peloton's doing. */
function readDelay(error: unknown): RecordDelay | null {
  if (error instanceof PelotonError) {
    if (error.code === "needs_sign_in") return "needs_sign_in";
    if (error.reason === "rate_limited") return "throttled";
    return error.code === "peloton_refused" ? "refused" : "unreachable";
  }
  return error instanceof AppError && error.code === "not_connected" ? "not_connected" : null;
}
