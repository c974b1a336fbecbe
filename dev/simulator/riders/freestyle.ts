import type { Random } from "../random.ts";
import type { WorkoutKind } from "./records.ts";

interface Freestyle {
  readonly kind: WorkoutKind;
  readonly discipline: string;
  readonly taken: null;
  readonly title: string | null;
  readonly durationSeconds: number;
}

const levels = ["30 min Neon Sprint", "20 min Golden Hour", "15 min Vinyl Rush", "20 min Midnight Synth"];
const gymTitles = ["Gym Workout", "Gym Workout: Legs", "Gym Workout: Push"];

/** A workout without a coach, of an odd length. */
export function describeFreestyle(kind: WorkoutKind, random: Random): Freestyle {
  switch (kind) {
    case "justRun":
      return of(kind, "running", null, random.integer(740, 2650));
    case "justWalk": {
      const seconds = random.integer(900, 3400);
      return of(
        kind,
        "walking",
        `${Math.floor(seconds / 60)} min ${seconds % 60} sec Just Walk: Outdoor`,
        seconds,
      );
    }
    case "lanebreak": {
      const level = random.pick(levels);
      return of(kind, "cycling", level, Number.parseInt(level, 10) * 60);
    }
    case "gym":
      return of(kind, "strength", random.pick(gymTitles), random.integer(1500, 4200));
    case "import":
      return of(kind, random.pick(["running", "cycling", "other"]), null, random.integer(1200, 7200));
    default:
      return of(kind, "cycling", null, random.integer(620, 2900));
  }
}

function of(kind: WorkoutKind, discipline: string, title: string | null, durationSeconds: number): Freestyle {
  return { kind, discipline, taken: null, title, durationSeconds };
}
