import type { CatalogueClass } from "../catalogue/classes.ts";
import type { Random } from "../random.ts";
import type { RiderProfile } from "./profiles.ts";
import type { Device, Machine, WorkoutKind } from "./records.ts";
import type { TrainingDay } from "./schedule.ts";

export interface Equipment {
  readonly machine: Machine;
  readonly device: Device;
  readonly timezone: string;
}

interface Content {
  readonly kind: WorkoutKind;
  readonly discipline: string;
  readonly taken: CatalogueClass | null;
}

const bikePlusFrom = 0.55;
const bikeSpellsZoneUntil = 0.6;

const machinesByDiscipline: Readonly<Record<string, Machine>> = {
  cycling: "bike",
  bike_bootcamp: "bike",
  running: "tread",
  walking: "tread",
  circuit: "tread",
  caesar: "row",
  caesar_bootcamp: "row",
};

const floorDevices: ReadonlyArray<{ readonly device: Device; readonly weight: number }> = [
  { device: "iphone", weight: 40 },
  { device: "fireTv", weight: 28 },
  { device: "bikePlus", weight: 20 },
  { device: "android", weight: 7 },
  { device: "web", weight: 5 },
];

/** What the rider trained on and how that device spells the time zone. */
export function pickDevice(
  rider: RiderProfile,
  content: Content,
  day: TrainingDay,
  random: Random,
): Equipment {
  const machine = pickMachine(content, day, random);
  const device = nameDevice(content, machine, day, random);
  const isHomeBike = device === "bike" || device === "bikePlus";
  const timezone = isHomeBike && day.progress < bikeSpellsZoneUntil ? rider.bikeTimezone : day.timezone;
  return { machine, device, timezone };
}

function pickMachine({ kind, discipline, taken }: Content, day: TrainingDay, random: Random): Machine {
  if (kind === "gym" || kind === "import" || kind === "classWithoutRide") return "none";
  if (kind === "justWalk" || taken?.template.style.endsWith("Outdoor")) return "outdoor";
  const machine = machinesByDiscipline[discipline] ?? "none";
  if (day.isTravelling && machine !== "none")
    return machine === "bike" && random.chance(0.6) ? "bike" : "none";
  return machine;
}

function nameDevice({ kind }: Content, machine: Machine, day: TrainingDay, random: Random): Device {
  if (kind === "import") return "garmin";
  if (kind === "gym" || machine === "outdoor" || day.isTravelling)
    return machine === "bike" ? "hotelBike" : "iphone";
  if (machine === "tread") return "tread";
  if (machine === "row") return "row";
  const homeBike = day.progress < bikePlusFrom ? "bike" : "bikePlus";
  if (machine === "bike") return homeBike;
  const { device } = random.pickWeighted(floorDevices);
  return device === "bikePlus" ? homeBike : device;
}
