import type { CatalogueClass } from "../catalogue/classes.ts";
import { instructorAt } from "../catalogue/instructors.ts";
import { meanIntensity, planOfClass, type Plan } from "../catalogue/plan.ts";
import { createRandom } from "../random.ts";
import { describeInstructor } from "./instructor-answer.ts";
import { describePaceIntensities } from "./pace-levels.ts";
import { describePlaylist } from "./playlist-answer.ts";
import { classTypeIdOf, describeRideFully } from "./ride-answer.ts";
import { describeDistribution, describeSegments } from "./segments.ts";
import { describeCues, describeExpectedOutput, describeTargetGraph, describeTargets } from "./targets.ts";

/** Everything about a class; `timesTaken` is how often the asking rider took it. */
export function describeRideDetails(one: CatalogueClass, timesTaken: number, origin: string): object {
  const plan = planOfClass(one.index);
  const { template, instructorIndex } = one;
  const expected = describeExpectedOutput(plan);
  const isCoachedMachineClass =
    instructorIndex !== null && plan.blocks.some((block) => block.surface !== "floor");
  return {
    ride: {
      ...describeRideFully(one, origin),
      instructor: instructorIndex === null ? null : describeInstructor(instructorAt(instructorIndex), origin),
      is_favorite: false,
      total_user_workouts: timesTaken,
      total_following_workouts: 0,
      leaderboard_filter_type: null,
    },
    class_types: [{ id: classTypeIdOf(one), name: template.classType }],
    playlist: describePlaylist(one, origin),
    averages: describeAverages(one, plan),
    segments: {
      segment_list: describeSegments(plan, one, origin, true),
      segment_category_distribution: describeDistribution(plan),
      segment_body_focus_distribution: {},
    },
    default_album_images: {
      default_in_class_image_url: `${origin}/__sim/images/album/${one.id}.svg`,
      default_class_detail_image_url: `${origin}/__sim/images/album/${one.id}.svg`,
    },
    excluded_platforms: [],
    is_ftp_test: template.style === "ftpTest",
    is_power_zone_class: template.classType === "Power Zone",
    disabled_leaderboard_filters: { just_me: false, following: false, age_and_gender: false },
    sampled_top_tags: null,
    instructor_cues: describeCues(plan, one),
    target_class_metrics: {
      target_graph_metrics: describeTargetGraph(plan),
      total_expected_output: expected,
    },
    ...(isCoachedMachineClass && {
      target_metrics_data: {
        target_metrics: describeTargets(plan, one),
        total_expected_output: expected,
        pace_intensities: describePaceIntensities(template.discipline),
      },
    }),
    events: { data: [] },
    lanebreak_info: null,
    last_time_metrics: null,
  };
}

function describeAverages(one: CatalogueClass, plan: Plan): object {
  const random = createRandom(`averages/${one.index}`);
  const ordinaryThresholdWatts = 150;
  const watts = Math.round(meanIntensity(plan) * ordinaryThresholdWatts * random.between(0.9, 1.1));
  if (watts === 0) {
    return {
      average_total_work: null,
      average_distance: null,
      average_calories: Math.round((one.durationSeconds / 60) * random.between(2, 7)),
      average_avg_power: null,
      average_avg_speed: null,
      average_avg_cadence: null,
      average_avg_resistance: null,
      average_effort_score: null,
    };
  }
  const isBike = one.template.discipline === "cycling" || one.template.discipline === "bike_bootcamp";
  const milesPerHour = isBike ? 4.1 * watts ** 0.3 : 4.5;
  const kilojoules = Math.round((watts * one.durationSeconds) / 1000);
  return {
    average_total_work: kilojoules,
    average_distance: Math.round((milesPerHour * one.durationSeconds) / 36) / 100,
    average_calories: Math.round(kilojoules * 1.3),
    average_avg_power: watts,
    average_avg_speed: Math.round(milesPerHour * 10) / 10,
    average_avg_cadence: isBike ? random.integer(74, 88) : null,
    average_avg_resistance: isBike ? random.integer(34, 48) : null,
    average_effort_score: null,
  };
}
