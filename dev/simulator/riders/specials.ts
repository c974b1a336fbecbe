import { goneClassIndexes, newDisciplineIndexes, paidClassIndexes } from "../catalogue/classes.ts";
import type { ClassStyle } from "../catalogue/class-styles.ts";
import type { Random } from "../random.ts";
import type { WorkoutKind } from "./records.ts";
import type { RiderName } from "./profiles.ts";

/** What is peculiar about a workout; nothing set means an ordinary class. */
export interface Special {
  readonly kind?: WorkoutKind;
  readonly classIndex?: number;
  readonly style?: ClassStyle;
  readonly inProgress?: true;
  readonly end?: "missing" | "sameAsStart";
}

const recentSpecials: Readonly<Record<number, Special>> = {
  0: { inProgress: true },
  4: { kind: "gym" },
  9: { kind: "justRide" },
  11: { end: "missing" },
  15: { kind: "classWithoutRide" },
  17: { kind: "lanebreak" },
  19: { kind: "import" },
  21: { style: "scenic" },
  23: { style: "runOutdoor" },
  25: { classIndex: newDisciplineIndexes[0] ?? 0 },
  29: { kind: "justWalk" },
  31: { kind: "justRun" },
  33: { style: "rowIntervals" },
  35: { style: "rowBootcamp" },
  37: { end: "sameAsStart" },
  39: { style: "meditation" },
  41: { style: "ftpTest" },
  1500: { inProgress: true },
};

const goneClassSpacing = 330;
const paidClassSpacing = 900;

const freestyleKinds = [
  { kind: "justRide", weight: 30 },
  { kind: "lanebreak", weight: 20 },
  { kind: "justWalk", weight: 20 },
  { kind: "gym", weight: 14 },
  { kind: "import", weight: 10 },
  { kind: "justRun", weight: 6 },
] as const;

/**
 * The peculiarity of the workout that is `fromNewest` places before the newest (0 is the newest). The newest
 * fifty hold one of each, so that a shortened history has them too.
 */
export function pickSpecial(rider: RiderName, fromNewest: number, random: Random): Special {
  if (rider === "newcomer") return fromNewest === 5 ? { kind: "justRide" } : {};

  const placed = recentSpecials[fromNewest] ?? placedClass(fromNewest);
  if (placed) return placed;
  if (fromNewest < 50) return {};
  if (random.chance(0.075)) return { kind: random.pickWeighted(freestyleKinds).kind };
  if (random.chance(0.004)) return { kind: "classWithoutRide" };
  if (random.chance(0.006)) return { end: random.pick(["missing", "sameAsStart"] as const) };
  return {};
}

function placedClass(fromNewest: number): Special | undefined {
  const gone = goneClassIndexes.at(-1 - (fromNewest - 7) / goneClassSpacing);
  if (isPlace(fromNewest - 7, goneClassSpacing) && gone !== undefined) return { classIndex: gone };
  const paid = paidClassIndexes.at(-1 - (fromNewest - 13) / paidClassSpacing);
  if (isPlace(fromNewest - 13, paidClassSpacing) && paid !== undefined) return { classIndex: paid };
  return undefined;
}

function isPlace(distance: number, spacing: number): boolean {
  return distance >= 0 && distance % spacing === 0;
}
