import { zoneOffsetSeconds } from "../calendar.ts";
import type { RiderProfile } from "../riders/profiles.ts";
import { rideIdOf } from "../riders/rider-store.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import { describeWorkout, readJoins } from "./workout-answer.ts";

const defaultLimit = 20;
const maxLimit = 100;

/** One page of a rider's workouts with its whole envelope; pages count from 0. */
export function describeWorkoutPage(
  records: readonly WorkoutRecord[],
  rider: RiderProfile,
  query: URLSearchParams,
  origin: string,
): object {
  const wanted = filterRecords(records, query);
  const limit = Math.min(maxLimit, Math.max(1, readCount(query, "limit", defaultLimit)));
  const cursorAt = wanted.findIndex((record) => record.id === query.get("workout_id"));
  const page = cursorAt < 0 ? readCount(query, "page", 0) : Math.floor((cursorAt + 1) / limit);
  const from = cursorAt < 0 ? page * limit : cursorAt + 1;
  const slice = wanted.slice(from, from + limit);
  const showNext = from + slice.length < wanted.length && slice.length > 0;
  const last = slice.at(-1);
  const data = slice.map((record) => describeWorkout(record, rider, readJoins(query), origin));
  return {
    data,
    limit,
    page,
    total: wanted.length,
    count: slice.length,
    page_count: Math.ceil(wanted.length / limit),
    show_previous: from > 0,
    show_next: showNext,
    sort_by: "-created_at,-pk",
    next: showNext && last ? { workout_id: last.id, created_at: last.createdAt } : null,
    summary: countByMonth(records),
    aggregate_stats: [],
    total_heart_rate_zone_durations: null,
  };
}

function filterRecords(records: readonly WorkoutRecord[], query: URLSearchParams): readonly WorkoutRecord[] {
  const from = readMoment(query, "from");
  const until = readMoment(query, "to");
  const rideId = query.get("ride_id");
  const discipline = query.get("fitness_discipline");
  if (from === null && until === null && rideId === null && discipline === null) return records;
  return records.filter(
    (record) =>
      (from === null || record.createdAt >= from) &&
      (until === null || record.createdAt <= until) &&
      (rideId === null || rideIdOf(record) === rideId) &&
      (discipline === null || record.discipline === discipline),
  );
}

function readMoment(query: URLSearchParams, name: string): number | null {
  const ms = Date.parse(query.get(name) ?? "");
  return Number.isNaN(ms) ? null : ms / 1000;
}

function readCount(query: URLSearchParams, name: string, fallback: number): number {
  const value = Number.parseInt(query.get(name) ?? "", 10);
  return Number.isNaN(value) || value < 0 ? fallback : value;
}

const summaries = new WeakMap<readonly WorkoutRecord[], Record<string, number>>();

function countByMonth(records: readonly WorkoutRecord[]): Record<string, number> {
  const known = summaries.get(records);
  if (known) return known;
  const months: Record<string, number> = {};
  for (const { createdAt, timezone } of records) {
    const month = new Date((createdAt + zoneOffsetSeconds(timezone, createdAt)) * 1000)
      .toISOString()
      .slice(0, 7);
    months[month] = (months[month] ?? 0) + 1;
  }
  summaries.set(records, months);
  return months;
}
