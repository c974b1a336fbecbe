import type { RiderProfile } from "../riders/profiles.ts";
import { makeId } from "../random.ts";
import { thresholdWattsAt } from "../riders/fitness.ts";
import { classAt } from "../catalogue/classes.ts";
import { ftpFromTest } from "../riders/ftp.ts";
import type { FtpState, WorkoutRecord } from "../riders/records.ts";
import { heartRateZoneFloors } from "../series/heart-rate-zones.ts";
import { roundTo } from "./units.ts";
import { disciplineNames } from "./vocabulary.ts";

type Records = readonly WorkoutRecord[];
type Json = Record<string, unknown>;

/** The signed-in rider. */
export function describeMe(rider: RiderProfile, records: Records, origin: string): Json {
  const ftp = currentFtp(records);
  const pedalled = records.filter((record) => record.machine === "bike").length;
  return {
    ...describePublicly(rider, records, origin),
    name: `${rider.firstName} ${rider.lastName}`,
    first_name: rider.firstName,
    last_name: rider.lastName,
    middle_initial: "",
    gender: null,
    email: rider.email,
    obfuscated_email: `${rider.email.slice(0, 1)}***@spinback.test`,
    birthday: 0,
    height: roundTo(rider.heightCm / 2.54, 1),
    weight: roundTo(rider.weightKg * 2.20462, 1),
    created_at: (records.at(-1)?.createdAt ?? 1_700_000_000) - 86_400 * 9,
    last_workout_at: records[0]?.createdAt ?? 0,
    total_pedaling_metric_workouts: pedalled,
    total_non_pedaling_metric_workouts: records.length - pedalled,
    total_pending_followers: 0,
    cycling_ftp: ftp.watts,
    cycling_ftp_source: ftp.source,
    cycling_ftp_workout_id: ftp.workoutId,
    cycling_workout_ftp: ftp.source === "ftp_workout_source" ? ftp.watts : 0,
    estimated_cycling_ftp: records.length > 0 ? Math.round(thresholdWattsAt(rider, 1) * 0.94) : 0,
    default_max_heart_rate: rider.maxHeartRateBpm,
    customized_max_heart_rate: 0,
    default_heart_rate_zones: heartRateZoneFloors(rider),
    customized_heart_rate_zones: [],
    paired_devices: [],
    is_provisional: false,
    is_demo: false,
    is_strava_authenticated: false,
    is_fitbit_authenticated: false,
    has_active_device_subscription: rider.name !== "newcomer",
    has_active_digital_subscription: true,
    can_charge: true,
    block_explicit: false,
    contract_agreements: [],
    member_groups: [],
    quick_hits: {},
    subscription_credits: 0,
    phone_number: null,
    facebook_id: null,
    created_country: "US",
  };
}

/** A rider as other riders see them. */
export function describePublicly(rider: RiderProfile, records: Records, origin: string): Json {
  return {
    id: rider.id,
    username: rider.username,
    image_url: `${origin}/__sim/images/rider/${rider.id}.svg`,
    location: rider.location,
    is_profile_private: false,
    total_followers: 12,
    total_following: 9,
    total_workouts: records.length,
    workout_counts: countDisciplines(records, origin),
    authed_user_follows: false,
    relationship: { me_to_user: "none", user_to_me: "none" },
    category: "user",
    tags_info: { total_joined: 0, primary_name: null },
  };
}

export function describeSettings(rider: RiderProfile): Json {
  const isImperial = rider.distanceUnit === "imperial";
  return {
    user_id: rider.id,
    distance_unit: rider.distanceUnit,
    weight_unit: isImperial ? "lb" : "kg",
    height_unit: isImperial ? "in" : "cm",
    timezone: rider.homeTimezone,
    privacy: { is_profile_private: false, is_workout_history_private: false },
  };
}

export function describeOverview(rider: RiderProfile, records: Records, origin: string): Json {
  return {
    id: rider.id,
    workout_counts: {
      total_workouts: records.length,
      workouts: countDisciplines(records, origin).map((one) => ({
        ...one,
        workout_name: `${one.name} Workout`,
      })),
    },
    first_party_or_partner_3p_workout_counts: null,
    user_has_imported_non_partner_3p_workout: records.some((record) => record.kind === "import"),
    personal_records: [
      {
        name: "Cycling",
        slug: "cycling",
        first_workout_date: null,
        reset_date: null,
        records: listBests(records),
      },
    ],
    streaks: { current_weekly: 0, best_weekly: 0, start_date_of_current_weekly: null, current_daily: 0 },
    achievement_counts: { total_count: records.filter((record) => record.isPersonalRecord).length },
    achievements: [],
  };
}

function countDisciplines(records: Records, origin: string) {
  const counts = new Map<string, number>();
  for (const { discipline } of records) counts.set(discipline, (counts.get(discipline) ?? 0) + 1);
  return Object.entries(disciplineNames).map(([slug, name]) => ({
    name,
    slug,
    count: counts.get(slug) ?? 0,
    icon_url: `${origin}/__sim/images/discipline/${makeId("discipline", slug)}.svg`,
  }));
}

function currentFtp(records: Records): FtpState {
  const [newest] = records;
  if (!newest) return { watts: 0, source: null, workoutId: null };
  return isFinishedTest(newest)
    ? ftpFromTest(newest.id, newest.totalWorkJoules / (newest.durationSeconds - 1))
    : newest.ftp;
}

function isFinishedTest({ classIndex, status }: WorkoutRecord): boolean {
  return classIndex !== null && status === "COMPLETE" && classAt(classIndex).template.style === "ftpTest";
}

function listBests(records: Records): object[] {
  const bests = new Map<number, WorkoutRecord>();
  for (const record of records) {
    if (record.machine !== "bike" || record.kind !== "class") continue;
    const best = bests.get(record.durationSeconds);
    if (!best || record.totalWorkJoules > best.totalWorkJoules) bests.set(record.durationSeconds, record);
  }
  return [...bests]
    .toSorted(([a], [b]) => a - b)
    .map(([durationSeconds, best]) => ({
      name: `${durationSeconds / 60} min`,
      slug: `${durationSeconds / 60}_min`,
      value: Math.round(best.totalWorkJoules / 1000),
      raw_value: best.totalWorkJoules,
      unit: "kj",
      unit_slug: "kj",
      workout_id: best.id,
      workout_date: new Date(best.createdAt * 1000).toISOString(),
    }));
}
