import { cache } from "react";
import { z } from "zod";
import { requireUser } from "@/lib/auth/session.ts";
import { listFtpHistory, pickFtpAt } from "@/lib/ftp/ftp-history.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { findWorkout } from "@/lib/workouts/find.ts";
import { findGraphFacts } from "@/lib/workouts/graph-facts.ts";
import { findGraphOutline } from "@/lib/workouts/graph-outline.ts";
import { listClassTakes } from "@/lib/workouts/takes.ts";
import { readYearPlace } from "@/lib/workouts/year-place.ts";
import { isMeasuredByFtp } from "@/lib/workouts/zone-time.ts";

export type LoadedWorkout = NonNullable<Awaited<ReturnType<typeof loadWorkout>>>;

/** Everything that the page shows before its chart, read side by side; null for an id that isn't the user's. */
export const loadWorkout = cache(async (id: string) => {
  const user = await requireUser();
  if (!z.uuid().safeParse(id).success) return null;
  const [workout, distanceUnit, ftpHistory, graphFacts, graphOutline, takes, yearPlace] = await Promise.all([
    findWorkout(user.id, id),
    readDistanceUnit(user.id),
    listFtpHistory(user.id),
    findGraphFacts(user.id, id),
    findGraphOutline(user.id, id),
    listClassTakes(user.id, id),
    readYearPlace(user.id, id),
  ]);
  if (!workout) return null;
  const ftp = isMeasuredByFtp(workout.discipline) ? pickFtpAt(ftpHistory, workout) : null;
  return { workout, distanceUnit, ftp, graphFacts, graphOutline, takes, yearPlace };
});
