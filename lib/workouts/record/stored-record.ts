import { z } from "zod";
import { getDb } from "@/lib/db/client.ts";
import { Prisma } from "@/lib/db/generated/client.ts";
import type { Achievement, PelotonWorkoutRecord } from "@/lib/peloton/domain.ts";

export interface StoredRecord {
  leaderboardRank: number | null;
  leaderboardUserCount: number | null;
  achievements: Achievement[];
}

export interface FoundRecord {
  pelotonWorkoutId: string;
  /** Null while Peloton hasn't been asked. */
  stored: StoredRecord | null;
  isInProgress: boolean;
  /** The rider's sync waits for Peloton at the moment. */
  isThrottled: boolean;
}

interface RecordRow {
  pelotonWorkoutId: string;
  leaderboardRank: number | null;
  leaderboardUserCount: number | null;
  achievements: unknown;
  isFetched: boolean;
  isInProgress: boolean;
  isThrottled: boolean;
}

/** Null for an id that doesn't exist or belongs to somebody else. */
export async function findRecord(userId: string, id: string): Promise<FoundRecord | null> {
  const [row] = await getDb().$queryRaw<RecordRow[]>`
    SELECT peloton_workout_id AS "pelotonWorkoutId", leaderboard_rank AS "leaderboardRank",
      leaderboard_user_count AS "leaderboardUserCount", achievements,
      record_fetched_at IS NOT NULL AS "isFetched", graph_state = 'not_ready' AS "isInProgress",
      EXISTS (SELECT FROM sync_run WHERE user_id = ${userId}::uuid AND finished_at IS NULL
        AND throttled_until > now()) AS "isThrottled"
    FROM workout WHERE id = ${id}::uuid AND user_id = ${userId}::uuid`;
  if (!row) return null;
  const { isFetched, leaderboardRank, leaderboardUserCount, achievements, ...found } = row;
  const stored = { leaderboardRank, leaderboardUserCount, achievements: parseAchievements(achievements) };
  return { ...found, stored: isFetched ? stored : null };
}

/** The first one to store it wins. */
export async function saveRecord(userId: string, id: string, record: PelotonWorkoutRecord): Promise<void> {
  await getDb().workout.updateMany({
    where: { id, userId, recordFetchedAt: null },
    data: {
      leaderboardRank: record.leaderboardRank,
      leaderboardUserCount: record.leaderboardUserCount,
      pelotonFtpWatts: record.ftpWatts,
      achievements: record.achievements.map((one): Prisma.InputJsonObject => ({ ...one })),
      recordFetchedAt: new Date(),
    },
  });
}

const achievementList: z.ZodType<Achievement[]> = z.array(
  z.object({
    name: z.string(),
    slug: z.string().nullable(),
    imageUrl: z.string().nullable(),
    description: z.string().nullable(),
  }),
);

export function parseAchievements(stored: unknown): Achievement[] {
  return achievementList.parse(stored ?? []);
}
