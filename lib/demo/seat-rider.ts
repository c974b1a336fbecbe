import { connectPeloton } from "@/lib/connections/connect.ts";
import { disconnectPeloton } from "@/lib/connections/disconnect.ts";
import { findUpstream } from "@/lib/connections/upstreams.ts";
import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import type { DemoRider } from "./demo-states.ts";

/**
 * Connects a demo rider with nothing fetched yet: the demo history that is here goes first. Returns the runs that this
 * ended. Throws `conflict`, and changes nothing, for an account that has to do with the real Peloton.
 */
export async function seatDemoRider(userId: string, rider: DemoRider): Promise<string[]> {
  await refuseRealHistory(userId);
  const endedRunIds = await disconnectPeloton(userId, { deleteHistory: true });
  await connectPeloton(userId, { mode: "demo", rider });
  return endedRunIds;
}

/** Lets requests to the simulator leave at full speed again, after a state that slowed them down. */
export async function forgetDemoPace(): Promise<void> {
  await getDb().rateLimit.deleteMany({ where: { key: findUpstream("demo").limiterKey } });
}

/** A disconnected account may have left its history here, so what counts is also who was synced before. */
async function refuseRealHistory(userId: string): Promise<void> {
  const [connection, run, strayWorkout] = await Promise.all([
    getDb().pelotonConnection.findFirst({ where: { userId, upstream: "peloton" }, select: { id: true } }),
    getDb().syncRun.findFirst({ where: { userId, upstream: "peloton" }, select: { id: true } }),
    findStrayWorkout(userId),
  ]);
  if (!connection && !run && !strayWorkout) return;
  throw new AppError("conflict", {
    userMessage:
      "This account holds a real Peloton history, which must not be played with. Sign up for another account and play there.",
  });
}

/** A workout that no demo sync explains. */
async function findStrayWorkout(userId: string): Promise<{ id: string } | null> {
  const demoRun = await getDb().syncRun.findFirst({
    where: { userId, upstream: "demo" },
    select: { id: true },
  });
  return demoRun ? null : getDb().workout.findFirst({ where: { userId }, select: { id: true } });
}
