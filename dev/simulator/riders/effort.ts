import { classAt, type CatalogueClass } from "../catalogue/classes.ts";
import { composePlan, meanIntensity, planOfClass, type Plan } from "../catalogue/plan.ts";
import { createRandom, type Random } from "../random.ts";
import type { RiderProfile } from "./profiles.ts";
import type { FtpState, Machine, WorkoutKind, WorkoutRecord } from "./records.ts";

/** Best total so far by machine and length. */
export type PersonalRecords = Map<string, number>;

interface EffortInput {
  readonly id: string;
  readonly rider: RiderProfile;
  readonly kind: WorkoutKind;
  readonly taken: CatalogueClass | null;
  readonly machine: Machine;
  readonly durationSeconds: number;
  readonly thresholdWatts: number;
  readonly ftp: FtpState;
  readonly records: PersonalRecords;
}

const rowShareOfBikePower = 0.62;
const treadWattsPerKg = 3.7;

/** How hard the rider went, as total work in joules, and whether that is a record for the length. */
export function measureEffort(
  input: EffortInput,
  random: Random,
): Pick<WorkoutRecord, "totalWorkJoules" | "isPersonalRecord"> {
  if (input.machine === "none" || input.machine === "outdoor") {
    return { totalWorkJoules: 0, isPersonalRecord: false };
  }
  const style = input.taken?.template.style;
  const spread = style === "ftpTest" ? 0.012 : 0.045;
  const effort = Math.min(1.14, Math.max(0.84, 1 + random.noise() * spread));
  const plan = planOf(input.id, input.kind, input.taken?.index ?? null, input.durationSeconds);
  const meanWatts = referenceWatts(input) * meanIntensity(plan) * effort;
  const totalWorkJoules = Math.round(meanWatts * (input.durationSeconds - 1) * 100) / 100;
  return { totalWorkJoules, isPersonalRecord: isRecord(input, totalWorkJoules) };
}

export function planOfRecord(record: WorkoutRecord): Plan {
  return planOf(record.id, record.kind, record.classIndex, record.durationSeconds);
}

function planOf(id: string, kind: WorkoutKind, classIndex: number | null, durationSeconds: number): Plan {
  if (classIndex !== null) return planOfClass(classAt(classIndex).index);
  const random = createRandom(`freestyle/${id}`);
  if (kind === "justRun") return composePlan("runMusic", durationSeconds, random);
  if (kind === "justWalk") return composePlan("walkOutdoor", durationSeconds, random);
  if (kind === "lanebreak") return composePlan("intervals", durationSeconds, random);
  if (kind === "justRide") return composePlan("scenic", durationSeconds, random);
  return composePlan("strength", durationSeconds, random);
}

function referenceWatts({ rider, machine, taken, thresholdWatts, ftp }: EffortInput): number {
  if (machine === "row") return thresholdWatts * rowShareOfBikePower;
  if (machine === "tread") {
    return rider.weightKg * treadWattsPerKg * Math.sqrt(thresholdWatts / rider.bestThresholdWatts);
  }
  const followsZones = taken?.template.style.startsWith("powerZone") && ftp.watts > 0;
  return followsZones ? ftp.watts : thresholdWatts;
}

function isRecord(
  { machine, kind, durationSeconds, records }: EffortInput,
  totalWorkJoules: number,
): boolean {
  if (kind !== "class") return false;
  const key = `${machine}/${durationSeconds}`;
  const best = records.get(key);
  if (best !== undefined && totalWorkJoules <= best) return false;
  records.set(key, totalWorkJoules);
  return best !== undefined;
}
