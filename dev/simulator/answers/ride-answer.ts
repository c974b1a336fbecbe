import { classAt, type CatalogueClass } from "../catalogue/classes.ts";
import { instructorAt } from "../catalogue/instructors.ts";
import { meanIntensity, planOfClass } from "../catalogue/plan.ts";
import { createRandom, makeId } from "../random.ts";
import type { WorkoutKind, WorkoutRecord } from "../riders/records.ts";
import { describeInstructor } from "./instructor-answer.ts";
import { disciplineNames, equipmentOf } from "./vocabulary.ts";

type Json = Record<string, unknown>;

const nowhereId = "0".repeat(32);

export function classTypeIdOf(one: CatalogueClass): string {
  const powerZoneId = "665395ff3abf4081bf315686227d1a51";
  return one.template.classType === "Power Zone" ? powerZoneId : makeId("class type", one.template.classType);
}

/** A class as the workout list's `ride` join gives it. */
function describeRideBriefly(one: CatalogueClass, origin: string): Json {
  const random = createRandom(`ride/${one.id}`);
  const { template, id, durationSeconds, startOffsetSeconds, airedAt, distanceKm } = one;
  const difficulty = Math.round(random.between(2.5, 8.9) * 10_000) / 10_000;
  const liked = Math.round(random.between(0.93, 0.998) * 10_000) / 10_000;
  const ratings = random.integer(120, 14_000);
  const hasMachine = template.discipline === "cycling" || template.discipline === "bike_bootcamp";
  const classTypeId = classTypeIdOf(one);
  const isAudio = template.discipline === "meditation" || template.style.endsWith("Outdoor");
  return {
    has_closed_captions: true,
    content_provider: template.style === "scenic" ? "virtual_active" : "peloton",
    content_format: isAudio ? "audio" : "video",
    description: describeInWords(one),
    difficulty_rating_avg: difficulty,
    difficulty_rating_count: ratings,
    difficulty_level: random.pick([null, null, null, "beginner", "intermediate", "advanced"]),
    distance: distanceKm,
    distance_display_value: distanceKm === null ? null : `${distanceKm} km`,
    distance_unit: distanceKm === null ? null : "km",
    duration: distanceKm === null ? durationSeconds : null,
    dynamic_video_recorded_speed_in_mph: 0,
    extra_images: [],
    fitness_discipline: template.discipline,
    fitness_discipline_display_name: disciplineNames[template.discipline] ?? template.classType,
    has_pedaling_metrics: hasMachine,
    home_peloton_id: makeId("home", id),
    id,
    image_url: `${origin}/__sim/images/ride/${id}.svg`,
    instructor_id: one.instructorIndex === null ? null : instructorAt(one.instructorIndex).id,
    is_archived: true,
    is_closed_caption_shown: true,
    is_dynamic_video_eligible: false,
    is_explicit: random.chance(0.18),
    is_fixed_distance: distanceKm !== null,
    is_live_in_studio_only: random.chance(0.5),
    language: "english",
    length: durationSeconds + startOffsetSeconds + random.integer(50, 140),
    live_stream_id: `${id}-live`,
    live_stream_url: null,
    location: "nyc",
    metrics: hasMachine ? ["heart_rate", "cadence", "calories"] : ["heart_rate", "calories"],
    origin_locale: "en-US",
    original_air_time: airedAt,
    overall_rating_avg: liked,
    overall_rating_count: ratings - random.integer(0, 90),
    pedaling_start_offset: startOffsetSeconds,
    pedaling_end_offset: startOffsetSeconds + durationSeconds,
    pedaling_duration: durationSeconds,
    rating: 0,
    ride_type_id: classTypeId,
    ride_type_ids: [classTypeId],
    sample_vod_stream_url: null,
    sample_preview_stream_url: null,
    scheduled_start_time: airedAt,
    series_id: makeId("series", template.style),
    sold_out: false,
    studio_peloton_id: makeId("studio", id),
    title: one.title,
    total_ratings: 0,
    total_in_progress_workouts: random.integer(0, 40),
    total_workouts: random.integer(900, 260_000),
    vod_stream_url: null,
    vod_stream_id: `${id}-vod`,
    class_type_ids: [classTypeId],
    difficulty_estimate: difficulty,
    overall_estimate: liked,
    availability: { is_available: true, reason: null },
    explicit_rating: 0,
    flags: [],
  };
}

/** A class as a single workout or the class's details give it. */
export function describeRideFully(one: CatalogueClass, origin: string): Json {
  const equipment = equipmentOf(one.template);
  const members = one.instructorIndex === null ? [] : instructorAt(one.instructorIndex).memberIds;
  return {
    ...describeRideBriefly(one, origin),
    equipment_ids: equipment.map(({ id }) => id),
    equipment_tags: equipment,
    individual_instructor_ids: members,
    has_free_mode: false,
    captions: ["en-US"],
    join_tokens: { on_demand: "" },
    thumbnail_title: null,
    thumbnail_location: null,
    excluded_platforms: [],
    content_availability: "available",
    content_availability_level: null,
    free_for_limited_time: false,
    is_limited_ride: false,
    is_outdoor: one.template.style.endsWith("Outdoor"),
    has_tread_pace_target: one.template.discipline === "running",
    muscle_group_score: [],
    class_avg_follow_along_score: null,
  };
}

/** The `ride` of a workout: a class, the six-key stand-in of a freestyle one, or undefined when there is none. */
export function describeRideOf(
  record: WorkoutRecord,
  origin: string,
  isFull: boolean,
): Json | null | undefined {
  if (record.kind === "classWithoutRide") return isFull ? undefined : null;
  if (record.classIndex === null) return describeStandIn(record, origin);
  const one = classAt(record.classIndex);
  return isFull ? describeRideFully(one, origin) : describeRideBriefly(one, origin);
}

export function describeRideInstructor(record: WorkoutRecord, origin: string): Json | null {
  if (record.classIndex === null) return null;
  const { instructorIndex } = classAt(record.classIndex);
  return instructorIndex === null ? null : describeInstructor(instructorAt(instructorIndex), origin);
}

const standInNames: Partial<Record<WorkoutKind, string>> = {
  justRide: "JUST RIDE",
  justRun: "JUST RUN",
  justWalk: "JUST WALK",
  lanebreak: "LANEBREAK",
  gym: "GYM WORKOUT",
};

function describeStandIn(record: WorkoutRecord, origin: string): Json {
  const id = record.kind === "gym" ? dashed(makeId("gym", record.id)) : nowhereId;
  return {
    id,
    title: record.title,
    duration: record.kind === "lanebreak" ? record.durationSeconds : 0,
    scheduled_start_time: record.startTime,
    is_archived: false,
    instructor: {
      name: standInNames[record.kind] ?? "",
      image_url: `${origin}/__sim/images/instructor/${nowhereId}.svg`,
    },
  };
}

function dashed(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function describeInWords(one: CatalogueClass): string {
  const minutes = one.durationSeconds / 60;
  const mood = meanIntensity(planOfClass(one.index)) > 0.8 ? "Expect to work" : "Settle in";
  return `${mood}: ${minutes} minutes of ${one.template.classType.toLowerCase()} with a warm welcome and a clear finish.`;
}
