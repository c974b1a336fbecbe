import { z } from "zod";
import type { PelotonWorkoutRecord } from "./domain.ts";
import { listField, numberField, objectField, textField, urlField, wholeField } from "./fields.ts";
import { parsePayload } from "./payload.ts";

const recordSchema = z.object({
  id: z.string().min(1),
  leaderboard_rank: wholeField,
  total_leaderboard_users: wholeField,
  ftp_info: objectField(z.object({ ftp: numberField, ftp_source: textField })),
  achievement_templates: listField(
    z.object({ name: z.string().min(1), slug: textField, image_url: urlField, description: textField }),
  ),
});

type WireRecord = z.output<typeof recordSchema>;

export function parseWorkoutRecord(payload: unknown): PelotonWorkoutRecord {
  const record = parsePayload(recordSchema, payload, "GET /api/workout/{id}");
  return {
    ...readRank(record),
    ftpWatts: readFtpWatts(record.ftp_info),
    achievements: record.achievement_templates.map(({ name, slug, image_url, description }) => ({
      name,
      slug,
      imageUrl: image_url,
      description,
    })),
  };
}

/** A class without a leaderboard has 0 users. */
function readRank(
  record: WireRecord,
): Pick<PelotonWorkoutRecord, "leaderboardRank" | "leaderboardUserCount"> {
  const { leaderboard_rank: rank, total_leaderboard_users: users } = record;
  if (rank === null || users === null || rank < 1 || users < rank) {
    return { leaderboardRank: null, leaderboardUserCount: null };
  }
  return { leaderboardRank: rank, leaderboardUserCount: users };
}

/** A number that the rider typed in is the 20-minute average, as in the account. */
function readFtpWatts(ftp: WireRecord["ftp_info"]): number | null {
  if (!ftp?.ftp || ftp.ftp < 0) return null;
  return Math.round(ftp.ftp_source === "ftp_manual_source" ? ftp.ftp * 0.95 : ftp.ftp);
}
