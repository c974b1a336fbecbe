import type { ClassRole, ClassStyle, ClassTemplate } from "./class-styles.ts";

const eras = [
  "80s",
  "90s",
  "2000s",
  "Disco",
  "Pop",
  "Rock",
  "Hip Hop",
  "EDM",
  "Soul",
  "Latin",
  "Country",
  "Indie",
  "Metal",
];

const bikeMusic = eras.map((era) => `${era} Ride`);
const mixedMusic = [
  "90s Pop Ride",
  "80s Rock Ride",
  "2000s Hip Hop Ride",
  "Throwback Dance Ride",
  "Feel Good Ride",
];
const runMusic = eras.map((era) => `${era} Run`);

export const classTemplates: readonly ClassTemplate[] = [
  cycling(
    "powerZoneEndurance",
    "main",
    "Power Zone",
    ["Power Zone Endurance Ride"],
    [30, 45, 45, 60, 75, 90],
    7,
  ),
  cycling(
    "powerZone",
    "main",
    "Power Zone",
    ["Power Zone Ride", "Power Zone Ride: 90s Rock"],
    [30, 30, 45, 45, 60],
    7,
  ),
  cycling("powerZoneMax", "main", "Power Zone", ["Power Zone Max Ride"], [20, 30, 45], 4),
  cycling("ftpTest", "test", "Power Zone", ["FTP Test Ride"], [20], 0.5),
  cycling("ftpWarmUp", "testWarmUp", "Warm Up", ["FTP Warm Up Ride"], [10], 0.4),
  cycling(
    "intervals",
    "main",
    "Intervals",
    ["Intervals Ride", "Intervals & Arms Ride", "Progression Ride"],
    [20, 30, 45],
    5,
  ),
  cycling("hiit", "main", "Intervals", ["HIIT Ride", "Tabata Ride", "HIIT & Hills Ride"], [15, 20, 30], 4),
  cycling("climb", "main", "Climb", ["Climb Ride", "Pop Climb Ride", "Rock Climb Ride"], [20, 30, 45], 4),
  cycling("music", "main", "Music", [...bikeMusic, ...mixedMusic], [20, 20, 30, 30, 45], 9),
  cycling(
    "lowImpact",
    "main",
    "Low Impact",
    ["Low Impact Ride", "Recovery Ride", "Beginner Ride"],
    [20, 30],
    4,
  ),
  cycling("warmUp", "warmUp", "Warm Up", ["Warm Up Ride"], [5, 10], 2),
  cycling("coolDown", "coolDown", "Cool Down", ["Cool Down Ride"], [5, 10], 3),
  cycling(
    "scenic",
    "main",
    "Scenic",
    ["Lakeside Scenic Ride", "Coastal Road Scenic Ride", "Alpine Pass Scenic Ride"],
    [20, 30, 45],
    0.8,
  ),
  running("runEndurance", "Endurance", ["Endurance Run", "Tempo Run", "Marathon Prep Run"], [30, 45, 60], 4),
  running(
    "runIntervals",
    "Intervals",
    ["Intervals Run", "HIIT Run", "Hills Run", "Speed Run"],
    [20, 30, 45],
    4,
  ),
  running("runMusic", "Music", [...runMusic, "Feel Good Run"], [20, 30], 3),
  running("runOutdoor", "Outdoor", ["Outdoor Fun Run", "Outdoor Endurance Run"], [20, 30, 45], 1.5),
  {
    discipline: "walking",
    style: "walk",
    role: "main",
    classType: "Walking",
    names: ["Pop Walk", "Recovery Walk", "Power Walk", "Walk + Run"],
    minutes: [10, 15, 20, 30],
    weight: 4,
  },
  {
    discipline: "walking",
    style: "hike",
    role: "main",
    classType: "Hiking",
    names: ["Hike", "Rock Hike", "Interval Hike"],
    minutes: [20, 30, 45],
    weight: 2,
  },
  {
    discipline: "walking",
    style: "walkOutdoor",
    role: "main",
    classType: "Outdoor",
    names: ["Outdoor Walk", "Outdoor Mindful Walk"],
    minutes: [15, 20, 30],
    weight: 1,
  },
  rowing("rowEndurance", ["Endurance Row", "Low Impact Row"], [15, 20, 30], 2),
  rowing("rowIntervals", ["Intervals Row", "HIIT Row", "Pop Row"], [10, 15, 20, 30], 2),
  rowing("rowForm", ["Form & Drills Row"], [10, 15], 1),
  {
    discipline: "bike_bootcamp",
    style: "bikeBootcamp",
    role: "main",
    classType: "Bootcamp",
    names: ["Bike Bootcamp: Full Body", "Bike Bootcamp: Upper Body", "Bike Bootcamp: Lower Body"],
    minutes: [30, 45, 60],
    weight: 1.6,
  },
  {
    discipline: "circuit",
    style: "treadBootcamp",
    role: "main",
    classType: "Bootcamp",
    names: ["Tread Bootcamp: Full Body", "Tread Bootcamp: Core"],
    minutes: [30, 45],
    weight: 1.4,
  },
  {
    discipline: "caesar_bootcamp",
    style: "rowBootcamp",
    role: "main",
    classType: "Bootcamp",
    names: ["Row Bootcamp: Total Strength"],
    minutes: [30, 45],
    weight: 0.8,
  },
  strength(
    "Strength",
    ["Full Body Strength", "Upper Body Strength", "Glutes & Legs Strength", "Chest & Back Strength"],
    [20, 30, 45],
    7,
  ),
  strength("Core", ["Core Strength", "Bodyweight Core"], [5, 10, 10, 15, 20], 5),
  strength("Arms", ["Arms & Light Weights", "Arms & Shoulders Strength"], [5, 10, 20], 4),
  {
    discipline: "cardio",
    style: "cardio",
    role: "strength",
    classType: "Cardio",
    names: ["HIIT Cardio", "Shadowboxing", "Low Impact Cardio", "Dance Cardio"],
    minutes: [10, 15, 20, 30],
    weight: 2,
  },
  {
    discipline: "stretching",
    style: "stretch",
    role: "stretch",
    classType: "Post-Ride Stretch",
    names: ["Post-Ride Stretch", "Post-Run Stretch"],
    minutes: [5, 5, 10],
    weight: 5,
  },
  {
    discipline: "stretching",
    style: "stretch",
    role: "stretch",
    classType: "Stretching",
    names: ["Full Body Stretch", "Lower Body Stretch", "Hips Stretch", "Foam Rolling: Legs"],
    minutes: [5, 10, 10, 20],
    weight: 4,
  },
  {
    discipline: "yoga",
    style: "yoga",
    role: "mind",
    classType: "Yoga",
    names: ["Yoga Flow", "Slow Flow", "Power Yoga", "Restorative Yoga", "Yoga Anywhere"],
    minutes: [10, 15, 20, 30, 45],
    weight: 6,
  },
  {
    discipline: "meditation",
    style: "meditation",
    role: "mind",
    classType: "Meditation",
    names: ["Sleep Meditation", "Morning Meditation", "Breathing Meditation", "Gratitude Meditation"],
    minutes: [5, 5, 10, 15],
    weight: 5,
  },
];

/** A discipline that appeared after every client was written. */
export const newDisciplineTemplate: ClassTemplate = {
  discipline: "mobility_lab",
  style: "stretch",
  role: "stretch",
  classType: "Mobility Lab",
  names: ["Mobility Lab: Hips"],
  minutes: [10],
  weight: 0,
};

function cycling(
  style: ClassStyle,
  role: ClassRole,
  classType: string,
  names: readonly string[],
  minutes: readonly number[],
  weight: number,
): ClassTemplate {
  return { discipline: "cycling", style, role, classType, names, minutes, weight };
}

function running(
  style: ClassStyle,
  classType: string,
  names: readonly string[],
  minutes: readonly number[],
  weight: number,
): ClassTemplate {
  return { discipline: "running", style, role: "main", classType, names, minutes, weight };
}

function rowing(
  style: ClassStyle,
  names: readonly string[],
  minutes: readonly number[],
  weight: number,
): ClassTemplate {
  return { discipline: "caesar", style, role: "main", classType: "Rowing", names, minutes, weight };
}

function strength(
  classType: string,
  names: readonly string[],
  minutes: readonly number[],
  weight: number,
): ClassTemplate {
  return { discipline: "strength", style: "strength", role: "strength", classType, names, minutes, weight };
}
