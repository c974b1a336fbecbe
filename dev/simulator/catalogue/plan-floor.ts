import type { Random } from "../random.ts";
import { row, run } from "./plan-foot-and-row.ts";
import type { Effort, PlanPart, Surface } from "./plan.ts";
import type { ClassStyle } from "./class-styles.ts";

const liftNames = [
  "Goblet Squat",
  "Bent Over Row",
  "Overhead Press",
  "Romanian Deadlift",
  "Reverse Lunge",
  "Floor Press",
];
const bootcampTurns = 4;

/** The parts of a class on the mat, or of a bootcamp that changes between machine and mat. */
export function composeFloor(style: ClassStyle, seconds: number, random: Random): PlanPart[] {
  switch (style) {
    case "bikeBootcamp":
      return alternate("cycling", seconds, bikeTurn(random), random);
    case "treadBootcamp":
      return alternate("running", seconds, [run(2, 90), run(4, 60), run(1, 60)], random);
    case "rowBootcamp":
      return alternate("caesar", seconds, [row(1, 90), row(2, 60), row(0, 45)], random);
    case "strength":
      return mat("Strength", seconds, liftSet(random));
    case "cardio":
      return mat("Cardio", seconds, [still("Work", 40, 0.95), still("Rest", 20, 0.5)]);
    case "yoga":
      return mat("Yoga", seconds, [
        still("Flow", 240, 0.36),
        still("Hold", 120, 0.28),
        still("Flow", 180, 0.42),
      ]);
    case "meditation":
      return mat("Meditation", seconds, [still("Meditation", 3600, 0.05)]);
    default:
      return mat("Stretching", seconds, [still("Stretch", 3600, 0.2)]);
  }
}

function mat(section: string, seconds: number, efforts: Effort[]): PlanPart[] {
  return [{ section, surface: "floor", seconds, efforts }];
}

function alternate(surface: Surface, seconds: number, machine: Effort[], random: Random): PlanPart[] {
  const turnSeconds = Math.floor(seconds / bootcampTurns / 2);
  const section = { cycling: "Cycling", running: "Running", caesar: "Rowing", floor: "Floor" }[surface];
  const turns = Array.from({ length: bootcampTurns }, (_, turn) => [
    { section: turn === 0 ? "Warmup" : section, surface, seconds: turnSeconds, efforts: machine },
    { section: "Floor", surface: "floor" as const, seconds: turnSeconds, efforts: liftSet(random) },
  ]).flat();
  const rest = seconds - turns.length * turnSeconds;
  return rest > 0
    ? [...turns, { section: "Floor", surface: "floor", seconds: rest, efforts: liftSet(random) }]
    : turns;
}

function bikeTurn(random: Random): Effort[] {
  return [
    { label: "Flat Road", seconds: 60, intensity: 0.6, cadenceRpm: 90 },
    { label: "Climb", seconds: random.pick([60, 90]), intensity: 0.9, cadenceRpm: 70 },
    { label: "Sprint", seconds: 30, intensity: 1.15, cadenceRpm: 102 },
    { label: "Recovery", seconds: 45, intensity: 0.5, cadenceRpm: 80 },
  ];
}

function liftSet(random: Random): Effort[] {
  return Array.from({ length: 5 }, () => [
    still(random.pick(liftNames), random.pick([40, 45, 60]), random.between(0.55, 0.72)),
    still("Rest", random.pick([15, 20, 30]), 0.42),
  ]).flat();
}

function still(label: string, seconds: number, intensity: number): Effort {
  return { label, seconds, intensity };
}
