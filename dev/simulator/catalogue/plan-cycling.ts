import type { Random } from "../random.ts";
import type { Effort, PlanPart } from "./plan.ts";
import type { ClassStyle } from "./class-styles.ts";

const zoneIntensities = [0.48, 0.65, 0.82, 0.97, 1.11, 1.32, 1.6];

/** The parts of a bike class; null for other styles. */
export function composeCycling(style: ClassStyle, seconds: number, random: Random): PlanPart[] | null {
  switch (style) {
    case "powerZoneEndurance":
      return frame(seconds, zoneWarmUp(), enduranceSet(random), zoneCoolDown());
    case "powerZone":
      return frame(seconds, zoneWarmUp(), thresholdSet(random), zoneCoolDown());
    case "powerZoneMax":
      return frame(seconds, zoneWarmUp(), maxSet(random), zoneCoolDown());
    case "ftpTest":
      return [{ section: "Cycling", surface: "cycling", seconds, efforts: testEfforts() }];
    case "ftpWarmUp":
      return [{ section: "Warmup", surface: "cycling", seconds, efforts: zoneWarmUp() }];
    case "intervals":
      return frame(seconds, cueWarmUp(), intervalSet(random), cueCoolDown());
    case "hiit":
      return frame(seconds, cueWarmUp(), hiitSet(random), cueCoolDown());
    case "climb":
      return frame(seconds, cueWarmUp(), climbSet(random), cueCoolDown());
    case "music":
      return frame(seconds, cueWarmUp(), songSet(random, 0.58, 0.98), cueCoolDown());
    case "lowImpact":
      return frame(seconds, cueWarmUp(), songSet(random, 0.42, 0.66), cueCoolDown());
    case "warmUp":
      return [{ section: "Warmup", surface: "cycling", seconds, efforts: cueWarmUp() }];
    case "coolDown":
      return [{ section: "Cool Down", surface: "cycling", seconds, efforts: cueCoolDown() }];
    case "scenic":
      return [{ section: "Cycling", surface: "cycling", seconds, efforts: openRoad(random) }];
    default:
      return null;
  }
}

function frame(seconds: number, warmUp: Effort[], main: Effort[], coolDown: Effort[]): PlanPart[] {
  const warmUpSeconds = Math.round(Math.min(660, seconds * 0.2));
  const coolDownSeconds = seconds > 1200 ? 120 : 60;
  return [
    { section: "Warmup", surface: "cycling", seconds: warmUpSeconds, efforts: warmUp },
    {
      section: "Cycling",
      surface: "cycling",
      seconds: seconds - warmUpSeconds - coolDownSeconds,
      efforts: main,
    },
    { section: "Cool Down", surface: "cycling", seconds: coolDownSeconds, efforts: coolDown },
  ];
}

function zone(powerZone: number, seconds: number, cadenceRpm: number, label = `Zone ${powerZone}`): Effort {
  return { label, seconds, intensity: zoneIntensities[powerZone - 1] ?? 0.5, cadenceRpm, powerZone };
}

function cue(label: string, seconds: number, intensity: number, cadenceRpm: number): Effort {
  return { label, seconds, intensity, cadenceRpm };
}

function zoneWarmUp(): Effort[] {
  return [
    zone(1, 120, 84),
    zone(2, 90, 88),
    zone(3, 30, 92),
    zone(1, 30, 80),
    zone(2, 30, 105, "Spin Ups"),
    zone(1, 30, 80),
    zone(3, 60, 90),
    zone(4, 30, 92),
    zone(1, 60, 80),
  ];
}

function zoneCoolDown(): Effort[] {
  return [zone(1, 600, 78, "Descending Recovery")];
}

function enduranceSet(random: Random): Effort[] {
  const long = random.pick([180, 240, 300, 360]);
  return [zone(2, long, 84), zone(3, long, 88), zone(2, random.pick([120, 180]), 82), zone(3, long, 90)];
}

function thresholdSet(random: Random): Effort[] {
  const work = random.pick([120, 180, 240]);
  const easy = random.pick([60, 90]);
  return [
    zone(4, work, 88),
    zone(2, easy, 82),
    zone(3, work, 84, "Sweet Spot"),
    zone(1, easy, 80),
    zone(4, work, 90),
    zone(5, random.pick([30, 60]), 95),
    zone(1, 120, 78),
  ];
}

function maxSet(random: Random): Effort[] {
  const short = random.pick([30, 40]);
  return [
    zone(5, 60, 95),
    zone(1, 60, 78),
    zone(6, short, 102),
    zone(1, 60, 78),
    zone(5, 90, 92),
    zone(1, 90, 78),
    zone(6, short, 104),
    zone(2, 60, 82),
    zone(7, 12, 112),
    zone(1, 108, 76),
  ];
}

function testEfforts(): Effort[] {
  return [
    cue("Settle In", 240, 0.99, 86),
    cue("Flat Road", 360, 1.04, 88),
    cue("Flat Road", 360, 1.06, 88),
    cue("Hold On", 180, 1.07, 90),
    cue("All Out", 60, 1.2, 96),
  ];
}

function cueWarmUp(): Effort[] {
  return [
    cue("Flat Road", 90, 0.42, 85),
    cue("Flat Road", 90, 0.52, 90),
    cue("Spin Ups", 30, 0.5, 105),
    cue("Flat Road", 60, 0.55, 88),
    cue("Hill", 60, 0.68, 70),
  ];
}

function cueCoolDown(): Effort[] {
  return [cue("Recovery", 60, 0.45, 80), cue("Recovery", 540, 0.34, 75)];
}

function intervalSet(random: Random): Effort[] {
  const work = random.pick([45, 60, 90]);
  return [
    cue("Push", work, random.between(0.95, 1.1), 92),
    cue("Recovery", work, 0.5, 80),
    cue("Push", work, random.between(1, 1.15), 96),
    cue("Recovery", Math.round(work * 0.75), 0.48, 80),
    cue("Climb", work * 2, random.between(0.85, 0.95), 68),
    cue("Recovery", 60, 0.48, 80),
  ];
}

function hiitSet(random: Random): Effort[] {
  const [work, rest] = random.pick([
    [20, 10],
    [30, 30],
    [40, 20],
  ] as const);
  const rounds = Array.from({ length: 6 }, () => [
    cue("Sprint", work, random.between(1.25, 1.5), 104),
    cue("Recovery", rest, 0.5, 82),
  ]).flat();
  return [...rounds, cue("Recovery", 90, 0.44, 78)];
}

function climbSet(random: Random): Effort[] {
  const steps = [0.72, 0.8, 0.88, 0.96, 1.03];
  const climb = steps.map((intensity, step) =>
    cue("Climb", random.pick([60, 75, 90]), intensity, 74 - step * 2),
  );
  return [...climb, cue("Downhill", 75, 0.5, 92)];
}

function songSet(random: Random, low: number, high: number): Effort[] {
  return Array.from({ length: 9 }, () => {
    const intensity = random.between(low, high);
    const cadence = random.chance(0.4) ? random.integer(64, 76) : random.integer(82, 104);
    return cue(cadence < 78 ? "Climb" : "Flat Road", random.integer(110, 240), intensity, cadence);
  });
}

function openRoad(random: Random): Effort[] {
  return Array.from({ length: 7 }, () => ({
    label: "Open Road",
    seconds: random.integer(90, 260),
    intensity: random.between(0.5, 0.82),
  }));
}
