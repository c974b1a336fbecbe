import type { Random } from "../random.ts";
import type { Effort, PlanPart, Surface } from "./plan.ts";
import type { ClassStyle } from "./class-styles.ts";

const runPaces = [
  ["Recovery", 0.5],
  ["Easy", 0.66],
  ["Moderate", 0.77],
  ["Challenging", 0.88],
  ["Hard", 1],
  ["Very Hard", 1.1],
  ["Max", 1.22],
] as const;

const rowPaces = [
  ["Easy", 0.55, 20],
  ["Moderate", 0.74, 23],
  ["Challenging", 0.92, 26],
  ["Max", 1.2, 30],
] as const;

/** The parts of a running, walking or rowing class; null for other styles. */
export function composeFootAndRow(style: ClassStyle, seconds: number, random: Random): PlanPart[] | null {
  switch (style) {
    case "runEndurance":
      return frame("running", seconds, [run(0, 60), run(1, 120)], [run(2, 240), run(1, 120), run(3, 180)]);
    case "runIntervals":
      return frame("running", seconds, [run(0, 60), run(1, 150)], runIntervals(random));
    case "runMusic":
    case "runOutdoor":
      return frame("running", seconds, [run(0, 60), run(1, 120)], runSongs(random));
    case "walk":
    case "walkOutdoor":
      return frame("running", seconds, [walk(0, 90)], [walk(1, 180), walk(2, 120), walk(0, 60)]);
    case "hike":
      return frame("running", seconds, [walk(0, 120, 2)], hikeHills(random));
    case "rowEndurance":
      return frame("caesar", seconds, [row(0, 60)], [row(1, 180), row(0, 60), row(2, 120)]);
    case "rowIntervals":
      return frame("caesar", seconds, [row(0, 60)], [row(2, 60), row(0, 45), row(3, 30), row(0, 60)]);
    case "rowForm":
      return frame("caesar", seconds, [row(0, 45)], [row(0, 85), row(1, 60), row(0, 75), row(2, 45)]);
    default:
      return null;
  }
}

export function run(paceIntensity: number, seconds: number, inclinePercent = 0): Effort {
  const [label, intensity] = runPaces[paceIntensity] ?? runPaces[1];
  return { label, seconds, intensity: intensity + inclinePercent * 0.012, paceIntensity, inclinePercent };
}

export function row(paceIntensity: number, seconds: number): Effort {
  const [label, intensity, strokeRateSpm] = rowPaces[paceIntensity] ?? rowPaces[0];
  return { label, seconds, intensity, paceIntensity, strokeRateSpm };
}

function walk(paceIntensity: number, seconds: number, inclinePercent = 0.5): Effort {
  const label = ["Recovery", "Easy", "Brisk", "Power", "Max"][paceIntensity] ?? "Easy";
  const intensity = 0.3 + paceIntensity * 0.05 + inclinePercent * 0.018;
  return { label, seconds, intensity, paceIntensity, inclinePercent };
}

function frame(surface: Surface, seconds: number, warmUp: Effort[], main: Effort[]): PlanPart[] {
  const warmUpSeconds = Math.round(Math.min(420, seconds * 0.15));
  const coolDownSeconds = 60;
  const slowest = warmUp[0] ? [{ ...warmUp[0], seconds: 600 }] : [];
  const name = surface === "caesar" ? "Rowing" : "Running";
  return [
    { section: "Warm Up", surface, seconds: warmUpSeconds, efforts: warmUp },
    { section: name, surface, seconds: seconds - warmUpSeconds - coolDownSeconds, efforts: main },
    { section: "Cool Down", surface, seconds: coolDownSeconds, efforts: slowest },
  ];
}

function runIntervals(random: Random): Effort[] {
  const work = random.pick([60, 90, 120]);
  const hills = random.chance(0.4);
  return [
    run(4, work, hills ? 3 : 0),
    run(0, 75),
    run(5, Math.round(work * 0.7), hills ? 2 : 0),
    run(1, 90),
    run(3, work, hills ? 5 : 1),
    run(0, 60),
    run(6, 30),
    run(0, 90),
  ];
}

function runSongs(random: Random): Effort[] {
  return Array.from({ length: 8 }, () =>
    run(random.integer(1, 4), random.integer(90, 210), random.integer(0, 2)),
  );
}

function hikeHills(random: Random): Effort[] {
  return Array.from({ length: 6 }, () =>
    walk(random.integer(0, 2), random.integer(60, 150), random.integer(4, 12)),
  );
}
