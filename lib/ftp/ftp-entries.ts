import { getDb } from "@/lib/db/client.ts";
import { isUniqueViolation } from "@/lib/db/unique-violation.ts";
import { AppError } from "@/lib/errors.ts";
import type { FtpInput } from "./ftp-input.ts";

export interface SavedFtpEntry {
  id: string;
  /** The day's entry by hand that this one has replaced. */
  replacedFtpWatts: number | null;
}

/** Puts an FTP by hand on a day; a second one on the same day takes the place of the first. Throws `AppError` invalid_input for a day to come. */
export async function saveFtpEntry(userId: string, { day, ftpWatts }: FtpInput): Promise<SavedFtpEntry> {
  const [saved] = await getDb().$queryRaw<SavedFtpEntry[]>`
    WITH before AS (
      SELECT ftp_watts FROM ftp_entry
      WHERE user_id = ${userId}::uuid AND source = 'rider' AND effective_at = ${toStoredDay(day)}::timestamptz
    )
    INSERT INTO ftp_entry (user_id, effective_at, ftp_watts, source)
    SELECT id, ${toStoredDay(day)}::timestamptz, ${ftpWatts}::int, 'rider' FROM app_user
    WHERE id = ${userId}::uuid AND ${day}::date <= (now() AT TIME ZONE time_zone)::date
    ON CONFLICT (user_id, effective_at, source) DO UPDATE SET ftp_watts = excluded.ftp_watts
    RETURNING id, (SELECT ftp_watts FROM before) AS "replacedFtpWatts"`;
  if (!saved) throw dayToCome();
  return saved;
}

/** Throws `AppError` not_found, conflict for an FTP that Peloton gave or a day that has an entry, and invalid_input for a day to come. */
export async function changeFtpEntry(userId: string, id: string, { day, ftpWatts }: FtpInput): Promise<void> {
  try {
    const changedCount = await getDb().$executeRaw`
      UPDATE ftp_entry SET effective_at = ${toStoredDay(day)}::timestamptz, ftp_watts = ${ftpWatts}::int
      FROM app_user
      WHERE ftp_entry.id = ${id}::uuid AND user_id = ${userId}::uuid AND source = 'rider'
        AND app_user.id = user_id AND ${day}::date <= (now() AT TIME ZONE time_zone)::date`;
    if (changedCount > 0) return;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", {
      userMessage: "You have another FTP on that day already. Change or delete that one.",
      field: "day",
    });
  }
  await requireOwnEntry(userId, id);
  throw dayToCome();
}

/** What was deleted, so that it can be put back. Throws `AppError` not_found, and conflict for an FTP that Peloton gave. */
export async function deleteFtpEntry(userId: string, id: string): Promise<FtpInput> {
  const [deleted] = await getDb().$queryRaw<FtpInput[]>`
    DELETE FROM ftp_entry WHERE id = ${id}::uuid AND user_id = ${userId}::uuid AND source = 'rider'
    RETURNING to_char(effective_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, ftp_watts AS "ftpWatts"`;
  if (deleted) return deleted;
  await requireOwnEntry(userId, id);
  throw noSuchEntry();
}

/** An entry by hand is for a calendar day, wherever the rider moves: it is stored as that day's midnight in UTC. */
function toStoredDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

async function requireOwnEntry(userId: string, id: string): Promise<void> {
  const entry = await getDb().ftpEntry.findFirst({ where: { id, userId }, select: { source: true } });
  if (!entry) throw noSuchEntry();
  if (entry.source === "rider") return;
  throw new AppError("conflict", {
    userMessage: "This FTP came from Peloton and can’t be changed. Add one of your own on that day instead.",
  });
}

function noSuchEntry(): AppError {
  return new AppError("not_found", { userMessage: "This FTP isn’t there any more." });
}

function dayToCome(): AppError {
  return new AppError("invalid_input", {
    userMessage: "This day is still to come. Choose today or an earlier day.",
    field: "day",
  });
}
