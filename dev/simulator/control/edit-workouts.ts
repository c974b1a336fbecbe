import { z } from "zod";
import { listClasses, isOrdinaryClass, findClass, type CatalogueClass } from "../catalogue/classes.ts";
import { composePlan, meanIntensity, planOfClass } from "../catalogue/plan.ts";
import { createRandom, makeId } from "../random.ts";
import { noFtp } from "../riders/ftp.ts";
import { thresholdWattsAt } from "../riders/fitness.ts";
import type { RiderName } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { RiderStore } from "../riders/rider-store.ts";

export const newWorkoutSchema = z.object({
  status: z.enum(["COMPLETE", "IN_PROGRESS"]).default("COMPLETE"),
  /** a class of the catalogue; without it one that the rider hasn't taken */
  rideId: z.string().optional(),
  /** a Just Ride instead of a class */
  freestyle: z.boolean().default(false),
  createdAt: z.number().int().optional(),
});

export const workoutChangeSchema = z.object({
  status: z.enum(["COMPLETE", "IN_PROGRESS"]).optional(),
  title: z.string().nullable().optional(),
  totalWorkJoules: z.number().min(0).optional(),
});

/** A bike workout that is newer than everything the rider has. */
export function composeWorkout(
  store: RiderStore,
  name: RiderName,
  wanted: z.infer<typeof newWorkoutSchema>,
): WorkoutRecord {
  const records = store.list(name);
  const rider = store.profiles[name];
  const newest = records[0];
  const taken = wanted.freestyle ? null : chooseClass(records, wanted.rideId);
  const createdAt =
    wanted.createdAt ?? Math.max(Math.floor(Date.now() / 1000), (newest?.createdAt ?? 0) + 60);
  const id = makeId("added workout", name, createdAt, records.length);
  const thresholdWatts = thresholdWattsAt(rider, 1);
  const durationSeconds = taken?.durationSeconds ?? 1500;
  const plan = taken ? planOfClass(taken.index) : composePlan("scenic", durationSeconds, createRandom(id));
  const isComplete = wanted.status === "COMPLETE";
  const joules = Math.round(thresholdWatts * meanIntensity(plan) * (durationSeconds - 1) * 100) / 100;
  return {
    id,
    rider: name,
    kind: taken ? "class" : "justRide",
    status: wanted.status,
    discipline: "cycling",
    classIndex: taken?.index ?? null,
    sessionId: taken ? makeId("session", id) : null,
    title: null,
    createdAt,
    startTime: createdAt + 60,
    endTime: isComplete ? createdAt + 60 + durationSeconds : null,
    timezone: rider.homeTimezone,
    durationSeconds,
    machine: "bike",
    device: "bikePlus",
    heartRate: "steady",
    thresholdWatts,
    ftp: newest?.ftp ?? noFtp,
    totalWorkJoules: isComplete ? joules : 0,
    isPersonalRecord: false,
  };
}

/** Finishing a workout gives it an end and, unless told otherwise, its work. */
export function changeWorkout(
  record: WorkoutRecord,
  wanted: z.infer<typeof workoutChangeSchema>,
): WorkoutRecord {
  const status = wanted.status ?? record.status;
  const isFinishing = status === "COMPLETE" && record.status === "IN_PROGRESS";
  const isMeasured = record.machine !== "none" && record.machine !== "outdoor";
  const finishedJoules =
    isFinishing && isMeasured ? record.thresholdWatts * 0.72 * (record.durationSeconds - 1) : null;
  return {
    ...record,
    status,
    title: wanted.title === undefined ? record.title : wanted.title,
    endTime: isFinishing ? record.startTime + record.durationSeconds : record.endTime,
    totalWorkJoules: wanted.totalWorkJoules ?? finishedJoules ?? record.totalWorkJoules,
  };
}

function chooseClass(records: readonly WorkoutRecord[], rideId: string | undefined): CatalogueClass {
  const asked = rideId === undefined ? undefined : findClass(rideId);
  if (asked) return asked;
  const taken = new Set(records.map((record) => record.classIndex));
  const fresh = listClasses().findLast(
    (one) => isOrdinaryClass(one) && one.template.style === "powerZone" && !taken.has(one.index),
  );
  if (!fresh) throw new Error("Every class has been taken");
  return fresh;
}
