import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import type { WorkoutPage } from "@/lib/peloton/client.ts";
import type { VerifiedSignIn } from "./verify.ts";

const pageSize = 100;

/** Two people's workouts in one history can't be told apart again: throws `AppError` conflict instead. */
export async function refuseForeignAccount(userId: string, verified: VerifiedSignIn): Promise<void> {
  const [connection, workout] = await Promise.all([
    getDb().pelotonConnection.findUnique({
      where: { userId },
      select: { upstream: true, pelotonUserId: true },
    }),
    getDb().workout.findFirst({ where: { userId }, select: { id: true } }),
  ]);
  if (!workout) return;
  const isOwner = connection
    ? connection.upstream === verified.upstream && connection.pelotonUserId === verified.account.pelotonUserId
    : await recognizesHistory(userId, verified);
  if (!isOwner) throw foreignHistory();
}

export function foreignHistory(): AppError {
  return new AppError("conflict", {
    userMessage:
      "Workouts of another Peloton account are here. Disconnect it and delete its history first, then connect this one.",
  });
}

/** Who was disconnected isn't kept, but the account's newest or oldest workouts tell whether the history is its own. */
async function recognizesHistory(userId: string, { account, client }: VerifiedSignIn): Promise<boolean> {
  if (account.workoutCount === 0) return true;
  const newest = await client.listWorkouts({ page: 0, pageSize });
  if (newest.total === 0 || (await holdsOneOf(userId, newest))) return true;
  if (newest.pageCount < 2) return false;
  return holdsOneOf(userId, await client.listWorkouts({ page: newest.pageCount - 1, pageSize }));
}

async function holdsOneOf(userId: string, page: WorkoutPage): Promise<boolean> {
  const known = await getDb().workout.findFirst({
    where: { userId, pelotonWorkoutId: { in: page.workouts.map((workout) => workout.pelotonWorkoutId) } },
    select: { id: true },
  });
  return known !== null;
}
