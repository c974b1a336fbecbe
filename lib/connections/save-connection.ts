import { randomUUID } from "node:crypto";
import { getDb, type Transaction } from "@/lib/db/client.ts";
import type { PelotonConnection } from "@/lib/db/generated/client.ts";
import { cancelActiveRun } from "@/lib/runs/cancel-active-run.ts";
import { findZone } from "@/lib/schedule/time-zone.ts";
import { foreignHistory } from "./history-owner.ts";
import { sealTokens } from "./tokens.ts";
import type { VerifiedSignIn } from "./verify.ts";

/** Stores a verified sign-in. Two of them at once come one after the other: the later one is kept. */
export async function saveConnection(
  userId: string,
  verified: VerifiedSignIn,
): Promise<{ connectionId: string; isNew: boolean }> {
  const { timeZone } = verified.account;
  const knownZone = timeZone === null ? null : await findZone(timeZone);
  return getDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`;
    const existing = await tx.pelotonConnection.findUnique({ where: { userId } });
    if (existing && isSameAccount(existing, verified)) {
      await renewConnection(tx, existing.id, verified);
      return { connectionId: existing.id, isNew: false };
    }
    if (existing) await removeConnection(tx, existing);
    return { connectionId: await createConnection(tx, userId, verified, knownZone), isNew: true };
  });
}

function isSameAccount(existing: PelotonConnection, { upstream, account }: VerifiedSignIn): boolean {
  return existing.upstream === upstream && existing.pelotonUserId === account.pelotonUserId;
}

async function renewConnection(
  tx: Transaction,
  connectionId: string,
  { account, pair }: VerifiedSignIn,
): Promise<void> {
  await tx.pelotonConnection.update({
    where: { id: connectionId },
    data: {
      ...sealTokens(connectionId, pair),
      tokenVersion: { increment: 1 },
      status: "active",
      username: account.username,
      imageUrl: account.imageUrl,
      ...(account.distanceUnit === null ? {} : { distanceUnit: account.distanceUnit }),
      upstreamWorkoutCount: account.workoutCount,
    },
    select: { id: true },
  });
}

/** Its sync may have brought workouts since the account was checked. */
async function removeConnection(tx: Transaction, existing: PelotonConnection): Promise<void> {
  const workout = await tx.workout.findFirst({ where: { userId: existing.userId }, select: { id: true } });
  if (workout) throw foreignHistory();
  await cancelActiveRun(tx, existing.userId, { reason: "disconnected" });
  await tx.pelotonConnection.delete({ where: { id: existing.id }, select: { id: true } });
}

async function createConnection(
  tx: Transaction,
  userId: string,
  { upstream, account, pair }: VerifiedSignIn,
  knownZone: string | null,
): Promise<string> {
  const id = randomUUID();
  const units = account.distanceUnit === null ? {} : { distanceUnit: account.distanceUnit };
  await tx.pelotonConnection.create({
    data: {
      id,
      userId,
      upstream,
      pelotonUserId: account.pelotonUserId,
      username: account.username,
      imageUrl: account.imageUrl,
      upstreamWorkoutCount: account.workoutCount,
      ...units,
      ...sealTokens(id, pair),
    },
    select: { id: true },
  });
  // The account's units and time zone are a good guess at first; later on the rider's own choice stands.
  const isNewcomer = { id: userId, syncRuns: { none: {} }, workouts: { none: {} } };
  await tx.user.updateMany({ where: isNewcomer, data: units });
  if (knownZone !== null) {
    await tx.user.updateMany({ where: { ...isNewcomer, timeZone: "UTC" }, data: { timeZone: knownZone } });
  }
  await recordFtp(tx, userId, account.ftp);
  return id;
}

async function recordFtp(
  tx: Transaction,
  userId: string,
  ftp: VerifiedSignIn["account"]["ftp"],
): Promise<void> {
  if (!ftp) return;
  const latest = await tx.ftpEntry.findFirst({
    where: { userId, source: ftp.source },
    orderBy: { effectiveAt: "desc" },
  });
  if (latest?.ftpWatts === ftp.watts) return;
  await tx.ftpEntry.create({
    data: { userId, ftpWatts: ftp.watts, source: ftp.source, effectiveAt: new Date() },
    select: { id: true },
  });
}
