import { zoneOffsetSeconds } from "../calendar.ts";
import { createRandom } from "../random.ts";
import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import { countZoneSeconds, effortPoints } from "../series/heart-rate-zones.ts";
import { generateHeartRate } from "../series/series.ts";
import { pickAchievements } from "./achievements.ts";
import { describeRideInstructor, describeRideOf } from "./ride-answer.ts";
import { deviceWords, disciplineNames } from "./vocabulary.ts";

type Json = Record<string, unknown>;

interface Joins {
  readonly ride: boolean;
  readonly instructor: boolean;
}

export function readJoins(query: URLSearchParams): Joins {
  const joins = (query.get("joins") ?? "").split(",").map((join) => join.trim());
  const instructor = joins.includes("ride.instructor");
  return { ride: instructor || joins.includes("ride"), instructor };
}

/** A workout as the list gives it. */
export function describeWorkout(
  record: WorkoutRecord,
  rider: RiderProfile,
  joins: Joins,
  origin: string,
): Json {
  const ride = joins.ride ? describeRideOf(record, origin, false) : undefined;
  return {
    ...describeCore(record, rider),
    ...(ride !== undefined && { ride: ride && withInstructor(ride, record, joins, origin) }),
    effort_zones: describeEffort(record, rider),
    service_id: null,
  };
}

/** A workout as asked for by its own id; the class is there without a join. */
export function describeWorkoutFully(
  record: WorkoutRecord,
  rider: RiderProfile,
  joins: Joins,
  origin: string,
): Json {
  const random = createRandom(`board/${record.id}`);
  const ride = describeRideOf(record, origin, true);
  const users = record.kind === "class" && record.machine !== "none" ? random.integer(800, 120_000) : 0;
  const { watts, source, workoutId } = record.ftp;
  const hasFtp = record.discipline === "cycling" && record.kind === "class";
  return {
    ...describeCore(record, rider),
    ...(ride && { ride: withInstructor(ride, record, joins, origin) }),
    effort_zones: describeEffort(record, rider),
    service_id: null,
    achievement_templates: pickAchievements(record, origin),
    leaderboard_rank: users > 0 ? random.integer(1, users) : null,
    total_leaderboard_users: users,
    leaderboard_distance_rank: null,
    total_leaderboard_distance_users: 0,
    ftp_info: hasFtp
      ? { ftp: watts, ftp_source: source, ftp_workout_id: workoutId }
      : { ftp: 0, ftp_source: null, ftp_workout_id: null },
    device_type_display_name: deviceWords[record.device].displayName,
    total_heart_rate_zone_durations: null,
    average_effort_score: null,
    is_skip_intro_available: record.kind === "class",
    is_paused: false,
    has_paused: false,
    is_pause_available: false,
    pause_time_remaining: null,
    pause_time_elapsed: null,
    metadata: { playlist_type: null },
    is_3p_digital_workout: record.kind === "import",
  };
}

function withInstructor(ride: Json, record: WorkoutRecord, joins: Joins, origin: string): Json {
  if (!joins.instructor || record.classIndex === null) return ride;
  return { ...ride, instructor: describeRideInstructor(record, origin) };
}

function describeCore(record: WorkoutRecord, rider: RiderProfile): Json {
  const { platform, deviceType } = deviceWords[record.device];
  const isMeasured = record.machine !== "none";
  const watched = record.kind === "class" ? record.durationSeconds + 31 : 0;
  return {
    created_at: record.createdAt,
    created: record.createdAt,
    device_type: deviceType,
    device_time_created_at: record.createdAt + zoneOffsetSeconds(record.timezone, record.createdAt),
    end_time: record.endTime,
    fitbit_id: null,
    fitness_discipline: record.discipline,
    has_pedaling_metrics: record.machine === "bike",
    has_leaderboard_metrics: isMeasured && record.machine !== "outdoor",
    id: record.id,
    is_outdoor: record.machine === "outdoor",
    is_total_work_personal_record: record.isPersonalRecord,
    metrics_type: metricsTypeOf(record),
    name: nameOf(record),
    peloton_id: record.sessionId,
    platform,
    start_time: record.startTime,
    status: record.status,
    strava_id: record.kind === "import" ? null : "-1",
    timezone: record.timezone,
    title: record.title,
    total_music_audio_buffer_seconds: null,
    total_music_audio_play_seconds: null,
    total_video_buffering_seconds: 0,
    total_video_watch_time_seconds: watched,
    total_work: record.totalWorkJoules,
    user_id: rider.id,
    v2_total_video_buffering_seconds: 0,
    v2_total_video_watch_time_seconds: watched,
    workout_type: workoutTypeOf(record),
  };
}

function workoutTypeOf({ kind, classIndex }: WorkoutRecord): string {
  if (kind === "classWithoutRide") return "class";
  return classIndex === null ? "freestyle" : "class";
}

function metricsTypeOf({ machine, kind }: WorkoutRecord): string | null {
  if (machine === "bike") return "cycling";
  if (machine === "tread" || kind === "justWalk") return "running";
  return machine === "row" ? "caesar" : null;
}

function nameOf({ kind, discipline }: WorkoutRecord): string {
  if (kind === "lanebreak") return "Lanebreak Ride";
  const words = disciplineNames[discipline];
  return words ? `${words} Workout` : "Workout";
}

const efforts = new WeakMap<WorkoutRecord, Json>();

function describeEffort(record: WorkoutRecord, rider: RiderProfile): Json | null {
  if (record.heartRate === "none" || record.status === "IN_PROGRESS") return null;
  const known = efforts.get(record);
  if (known) return known;
  const zoneSeconds = countZoneSeconds(generateHeartRate(record, rider) ?? [], rider);
  const effort = {
    total_effort_points: effortPoints(zoneSeconds),
    heart_rate_zone_durations: describeZoneDurations(zoneSeconds),
  };
  efforts.set(record, effort);
  return effort;
}

export function describeZoneDurations(zoneSeconds: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    zoneSeconds.map((seconds, zone) => [`heart_rate_z${zone + 1}_duration`, seconds]),
  );
}
