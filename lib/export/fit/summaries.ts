import { momentTime } from "@/lib/export/clock.ts";
import { measureWorkout, type LapNumbers } from "@/lib/export/lap-numbers.ts";
import type { Lap } from "@/lib/export/laps.ts";
import { findSport } from "@/lib/export/sports.ts";
import type { TrackPoint } from "@/lib/export/track.ts";
import type { WorkoutContent } from "@/lib/export/workout-content.ts";
import type { FitFields } from "./fit-writer.ts";
import { toSemicircles } from "./record.ts";

export function composeLapFields(content: WorkoutContent, lap: Lap, index: number): FitFields {
  const { workout, laps, timerSeconds } = content;
  const { startSeconds, endSeconds, points, distanceMeters, numbers } = lap;
  const lapSeconds = endSeconds - startSeconds;
  return {
    messageIndex: index,
    timestamp: momentTime(workout.startedAt, endSeconds),
    startTime: momentTime(workout.startedAt, startSeconds),
    event: "lap",
    eventType: "stop",
    lapTrigger: index === laps.length - 1 ? "sessionEnd" : "manual",
    totalElapsedTime: lapSeconds,
    totalTimerTime: laps.length === 1 ? timerSeconds : lapSeconds,
    totalDistance: distanceMeters,
    ...findStart(points),
    ...composeNumbers(numbers),
    ...composeSport(content),
  };
}

export function composeSessionFields(content: WorkoutContent): FitFields {
  const { workout, track, laps, load, timerSeconds, elapsedSeconds } = content;
  return {
    messageIndex: 0,
    timestamp: momentTime(workout.startedAt, elapsedSeconds),
    startTime: workout.startedAt,
    event: "session",
    eventType: "stop",
    trigger: "activityEnd",
    totalElapsedTime: elapsedSeconds,
    totalTimerTime: timerSeconds,
    totalDistance: workout.distanceMeters ?? findLastDistance(track),
    totalCalories: workout.caloriesKcal,
    totalWork: workout.totalOutputKj === null ? null : workout.totalOutputKj * 1000,
    totalAscent: workout.elevationGainMeters,
    firstLapIndex: 0,
    numLaps: laps.length,
    normalizedPower: workout.normalizedOutputWatts,
    thresholdPower: load.ftpWatts,
    intensityFactor: load.intensityFactor,
    trainingStressScore: load.trainingStressScore,
    ...findStart(track),
    ...composeNumbers(measureWorkout(workout, track)),
    ...composeSport(content),
  };
}

function composeSport({ workout }: WorkoutContent): FitFields {
  const sport = findSport(workout.discipline);
  return { sport: String(sport.fit), subSport: workout.isOutdoor ? "generic" : String(sport.fitIndoors) };
}

function composeNumbers(numbers: LapNumbers): FitFields {
  return {
    avgHeartRate: numbers.averageHeartRateBpm,
    maxHeartRate: numbers.maxHeartRateBpm,
    avgCadence: numbers.averageCadencePerMinute,
    maxCadence: numbers.maxCadencePerMinute,
    avgPower: numbers.averageOutputWatts,
    maxPower: numbers.maxOutputWatts,
    avgSpeed: numbers.averageSpeedMetersPerSecond,
    maxSpeed: numbers.maxSpeedMetersPerSecond,
  };
}

function findStart(points: readonly TrackPoint[]): FitFields {
  const first = points.find((point) => point.latitude !== null && point.longitude !== null);
  return {
    startPositionLat: toSemicircles(first?.latitude ?? null),
    startPositionLong: toSemicircles(first?.longitude ?? null),
  };
}

function findLastDistance(track: readonly TrackPoint[]): number | null {
  return track.findLast((point) => point.distanceMeters !== null)?.distanceMeters ?? null;
}
