import { z } from "zod";
import { listFtpHistory, pickFtpAt, type FtpAt } from "@/lib/ftp/ftp-history.ts";
import { parseSegments } from "@/lib/rides/stored-facts.ts";
import { isPaced } from "@/lib/workouts/pace.ts";
import { buildComparison, type Comparison } from "./build-comparison.ts";
import { findComparedWorkout, type ComparedWorkout } from "./find-compared.ts";
import { readReadings } from "./read-readings.ts";

export interface ComparedSide extends ComparedWorkout {
  /** The FTP that was valid when it was ridden. */
  ftp: FtpAt | null;
  hasReadings: boolean;
}

export interface WorkoutComparison {
  live: ComparedSide;
  ghost: ComparedSide;
  isSameClass: boolean;
  /** Null when the two have no readings in common. */
  comparison: Comparison | null;
}

/** Null when one of the two doesn't exist or belongs to somebody else. */
export async function compareWorkouts(
  userId: string,
  { liveId, ghostId }: { liveId: string; ghostId: string },
): Promise<WorkoutComparison | null> {
  if (![liveId, ghostId].every((id) => z.uuid().safeParse(id).success)) return null;
  const [live, ghost, readings, ftpHistory] = await Promise.all([
    findComparedWorkout(userId, liveId),
    findComparedWorkout(userId, ghostId),
    readReadings(userId, [liveId, ghostId]),
    listFtpHistory(userId),
  ]);
  if (!live || !ghost) return null;
  const isSameClass = live.ride !== null && live.ride.id === ghost.ride?.id;
  const [liveReadings, ghostReadings] = [readings.get(live.id), readings.get(ghost.id)];
  const describeSide = (workout: ComparedWorkout, hasReadings: boolean): ComparedSide => ({
    ...workout,
    ftp: pickFtpAt(ftpHistory, workout),
    hasReadings,
  });
  const classSegments = parseSegments(live.ride?.segments);
  return {
    live: describeSide(live, liveReadings !== undefined),
    ghost: describeSide(ghost, ghostReadings !== undefined),
    isSameClass,
    comparison:
      liveReadings && ghostReadings
        ? buildComparison(liveReadings, ghostReadings, {
            segments: isSameClass
              ? ([liveReadings.segments, classSegments].find(({ length }) => length > 0) ?? [])
              : [],
            countsDistance: isPaced(live.discipline) && isPaced(ghost.discipline),
          })
        : null,
  };
}
