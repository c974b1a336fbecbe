import { momentTime } from "@/lib/export/clock.ts";
import type { Lap } from "@/lib/export/laps.ts";
import { findSport, type ExportSport } from "@/lib/export/sports.ts";
import type { WorkoutContent } from "@/lib/export/workout-content.ts";
import { composeTrackpoint } from "./trackpoint.ts";
import { integer, decimal } from "./numbers.ts";
import { element, escapeXml, parent } from "./xml.ts";

/** A Training Center document, version 2, with one activity; its elements stand in the schema's order. */
export function composeTcx(content: WorkoutContent): string {
  const { workout, laps } = content;
  const sport = findSport(workout.discipline).tcx;
  const calories = shareCalories(workout.caloriesKcal, laps);
  const lapElements = laps.map((lap, index) => composeLap(content, lap, sport, calories[index] ?? 0));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase ',
    'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" ',
    'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
    'xsi:schemaLocation="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2 ',
    'http://www.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd">\n',
    `<Activities><Activity Sport="${sport}">${element("Id", workout.startedAt.toISOString())}\n`,
    ...lapElements,
    `${element("Notes", describeWorkout(content))}</Activity></Activities>\n</TrainingCenterDatabase>\n`,
  ].join("");
}

function composeLap(
  { workout, laps, timerSeconds, elapsedSeconds }: WorkoutContent,
  lap: Lap,
  sport: ExportSport["tcx"],
  caloriesKcal: number,
): string {
  const { startSeconds, endSeconds, points, numbers } = lap;
  const lapSeconds = laps.length === 1 ? Math.min(timerSeconds, elapsedSeconds) : endSeconds - startSeconds;
  const startTime = momentTime(workout.startedAt, startSeconds).toISOString();
  const trackpoints = points.map((point) => composeTrackpoint(point, workout.startedAt, sport));
  return [
    `<Lap StartTime="${escapeXml(startTime)}">`,
    element("TotalTimeSeconds", decimal(lapSeconds, 1)),
    element("DistanceMeters", decimal(lap.distanceMeters ?? 0, 2)),
    element("MaximumSpeed", decimal(numbers.maxSpeedMetersPerSecond, 3)),
    element("Calories", caloriesKcal),
    parent("AverageHeartRateBpm", element("Value", integer(numbers.averageHeartRateBpm, 1, 254))),
    parent("MaximumHeartRateBpm", element("Value", integer(numbers.maxHeartRateBpm, 1, 254))),
    element("Intensity", "Active"),
    sport === "Running" ? "" : element("Cadence", integer(numbers.averageCadencePerMinute, 0, 254)),
    element("TriggerMethod", "Manual"),
    parent("Track", trackpoints.join("")),
    element("Notes", lap.name),
    parent("Extensions", composeLapExtension(lap, sport)),
    "</Lap>\n",
  ].join("");
}

function composeLapExtension({ numbers }: Lap, sport: ExportSport["tcx"]): string {
  const maxCadence = integer(numbers.maxCadencePerMinute, 0, 254);
  const isRun = sport === "Running";
  return parent(
    "ns3:LX",
    [
      element("ns3:AvgSpeed", decimal(numbers.averageSpeedMetersPerSecond, 3)),
      isRun ? "" : element("ns3:MaxBikeCadence", maxCadence),
      isRun ? element("ns3:AvgRunCadence", integer(numbers.averageCadencePerMinute, 0, 254)) : "",
      isRun ? element("ns3:MaxRunCadence", maxCadence) : "",
      element("ns3:AvgWatts", integer(numbers.averageOutputWatts, 0, 65_535)),
      element("ns3:MaxWatts", integer(numbers.maxOutputWatts, 0, 65_535)),
    ].join(""),
  );
}

/** The schema wants each lap's energy where only the whole is known: it is shared by time, and adds up to the whole. */
function shareCalories(totalKcal: number | null, laps: Lap[]): number[] {
  const total = Math.round(totalKcal ?? 0);
  const wholeSeconds = laps.at(-1)?.endSeconds ?? 0;
  let before = 0;
  return laps.map(({ endSeconds }) => {
    const after = wholeSeconds > 0 ? Math.round((total * endSeconds) / wholeSeconds) : total;
    const share = after - before;
    before = after;
    return Math.min(share, 65_535);
  });
}

function describeWorkout({ workout }: WorkoutContent): string {
  const instructor = workout.instructorName ?? workout.ride?.instructor?.name;
  return instructor ? `${workout.title} with ${instructor}` : workout.title;
}
