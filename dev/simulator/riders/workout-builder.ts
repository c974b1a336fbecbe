import type { CatalogueClass } from "../catalogue/classes.ts";
import type { ClassRole } from "../catalogue/class-styles.ts";
import { createRandom, makeId, type Random } from "../random.ts";
import { measureEffort, type PersonalRecords } from "./effort.ts";
import { pickDevice, type Equipment } from "./equipment.ts";
import { heartRateConditionAt, thresholdWattsAt, type HeartRateCondition } from "./fitness.ts";
import { describeFreestyle } from "./freestyle.ts";
import { ftpBefore, ftpFromTest, noFtp } from "./ftp.ts";
import { chooseClass } from "./class-choice.ts";
import type { ClassPicker } from "./picker.ts";
import type { RiderProfile } from "./profiles.ts";
import type { WorkoutKind, WorkoutRecord } from "./records.ts";
import type { TrainingDay } from "./schedule.ts";
import type { Special } from "./specials.ts";

export interface WorkoutSlot {
  readonly role: ClassRole;
  readonly special: Special;
  readonly day: TrainingDay;
  readonly startsAt: number;
  readonly sequence: number;
}

interface Content {
  readonly kind: WorkoutKind;
  readonly discipline: string;
  readonly taken: CatalogueClass | null;
  readonly title: string | null;
  readonly durationSeconds: number;
}

interface WorkoutBuilder {
  build(slot: WorkoutSlot): WorkoutRecord;
}

/** Builds a rider's workouts in the order they happened, carrying FTP and records forward. */
export function createWorkoutBuilder(rider: RiderProfile, picker: ClassPicker): WorkoutBuilder {
  let ftp = noFtp;
  const records: PersonalRecords = new Map();

  return {
    build(slot) {
      const { day, special, sequence } = slot;
      const id = makeId("workout", rider.name, sequence);
      const random = createRandom(id);
      const thresholdWatts = thresholdWattsAt(rider, day.progress);
      ftp = ftpBefore(ftp, thresholdWatts, sequence, day.progress);

      const content = describeContent(rider, picker, slot, random);
      const equipment = pickDevice(rider, content, day, random);
      const effort = measureEffort(
        { ...content, ...equipment, rider, id, thresholdWatts, ftp, records },
        random,
      );
      const record: WorkoutRecord = {
        id,
        rider: rider.name,
        kind: content.kind,
        discipline: content.discipline,
        classIndex: content.taken?.index ?? null,
        sessionId:
          content.kind === "class" || content.kind === "classWithoutRide" ? makeId("session", id) : null,
        title: content.title,
        durationSeconds: content.durationSeconds,
        ...describeTimes(slot, content, random),
        ...equipment,
        heartRate: pickHeartRate(rider, content, equipment, day, random),
        thresholdWatts,
        ftp,
        ...effort,
        ...(special.inProgress && { totalWorkJoules: 0, isPersonalRecord: false }),
      };
      if (content.taken?.template.style === "ftpTest" && record.status === "COMPLETE") {
        ftp = ftpFromTest(id, record.totalWorkJoules / (record.durationSeconds - 1));
      }
      return record;
    },
  };
}

function describeContent(
  rider: RiderProfile,
  picker: ClassPicker,
  slot: WorkoutSlot,
  random: Random,
): Content {
  const { special } = slot;
  if (special.kind && special.kind !== "classWithoutRide") return describeFreestyle(special.kind, random);
  const taken = chooseClass(rider, picker, slot);
  const withoutRide = special.kind === "classWithoutRide";
  return {
    kind: withoutRide ? "classWithoutRide" : "class",
    discipline: taken.template.discipline,
    taken: withoutRide ? null : taken,
    title: null,
    durationSeconds: taken.durationSeconds,
  };
}

function describeTimes(slot: WorkoutSlot, content: Content, random: Random) {
  const { special, startsAt } = slot;
  const createdAt = startsAt - random.integer(8, 115);
  const startTime = content.kind === "import" ? startsAt - random.integer(20, 400) * 86_400 : startsAt;
  const finished = startTime + content.durationSeconds + chooseOverrun(content, random);
  const status = special.inProgress ? ("IN_PROGRESS" as const) : ("COMPLETE" as const);
  const hasNoEnd = special.inProgress || special.end === "missing";
  const endTime = special.end === "sameAsStart" ? startTime : finished;
  return { createdAt, startTime, endTime: hasNoEnd ? null : endTime, status };
}

/** A bike ends its workout a few seconds before the class does; elsewhere the rider ends it when they like. */
function chooseOverrun({ kind, discipline }: Content, random: Random): number {
  const seconds = random.integer(0, 30);
  return kind === "class" && discipline === "cycling" ? -1 - (seconds % 3) : seconds;
}

function pickHeartRate(
  rider: RiderProfile,
  content: Content,
  equipment: Equipment,
  day: TrainingDay,
  random: Random,
): HeartRateCondition {
  if (content.kind === "import" || content.discipline === "meditation") return "none";
  const condition = heartRateConditionAt(rider, day.progress);
  const wearsStrap = random.chance(equipment.machine === "none" ? 0.6 : 0.94);
  return wearsStrap ? condition : "none";
}
