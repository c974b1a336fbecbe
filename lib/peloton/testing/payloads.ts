type Fields = Record<string, unknown>;

export const workoutId = "3f".repeat(16);
export const rideId = "7c".repeat(16);
const instructorId = "a1".repeat(16);
export const noRideId = "0".repeat(32);

/** A list item of a half-hour class on the bike. */
export function makeItem(change: Fields = {}): Fields {
  return {
    id: workoutId,
    user_id: "ee".repeat(16),
    status: "COMPLETE",
    workout_type: "class",
    fitness_discipline: "cycling",
    metrics_type: "cycling",
    name: "Cycling Workout",
    title: null,
    created_at: 1767225600,
    created: 1767225600,
    start_time: 1767225660,
    end_time: 1767227460,
    device_time_created_at: 1767207600,
    timezone: "Etc/GMT+5",
    total_work: 256256.99,
    is_outdoor: false,
    peloton_id: "5d".repeat(16),
    platform: "home_bike",
    device_type: "home_bike_v1",
    has_pedaling_metrics: true,
    has_leaderboard_metrics: true,
    is_total_work_personal_record: false,
    effort_zones: null,
    ride: makeRide(),
    ...change,
  };
}

export function makeRide(change: Fields = {}): Fields {
  return {
    id: rideId,
    title: "30 min Climb Ride",
    duration: 1800,
    fitness_discipline: "cycling",
    instructor_id: instructorId,
    image_url: "https://images.example.test/ride.jpg",
    is_archived: true,
    scheduled_start_time: 1767139200,
    instructor: { id: instructorId, name: "Mara Quill", image_url: "https://images.example.test/mara.jpg" },
    ...change,
  };
}

export function makePage(items: unknown[], change: Fields = {}): Fields {
  return {
    data: items,
    limit: 100,
    page: 0,
    total: items.length,
    count: items.length,
    page_count: 1,
    show_previous: false,
    show_next: false,
    sort_by: "-created_at,-pk",
    ...change,
  };
}

export function makeMetric(
  slug: string,
  unit: string | null,
  values: unknown[],
  change: Fields = {},
): Fields {
  const numbers = values.filter((value): value is number => typeof value === "number");
  return {
    slug,
    display_name: slug,
    display_unit: unit,
    max_value: numbers.length === 0 ? null : Math.max(...numbers),
    average_value:
      numbers.length === 0 ? null : Math.round(numbers.reduce((a, b) => a + b, 0) / numbers.length),
    values,
    ...change,
  };
}

export function makeGraph(metrics: unknown[], change: Fields = {}): Fields {
  return {
    duration: 1800,
    is_class_plan_shown: true,
    segment_list: [],
    seconds_since_pedaling_start: [1, 2, 3, 4],
    average_summaries: [],
    summaries: [],
    metrics,
    location_data: [],
    is_location_data_accurate: null,
    splits_data: {},
    splits_metrics: {},
    target_metrics_performance_data: { target_metrics: [], time_in_metric: [] },
    effort_zones: null,
    ...change,
  };
}

export function makeDetails(ride: Fields = {}, change: Fields = {}): Fields {
  return {
    ride: { ...makeRide(), length: 1994, pedaling_start_offset: 60, pedaling_end_offset: 1860, ...ride },
    class_types: [{ id: "b2".repeat(16), name: "Climb" }],
    is_power_zone_class: false,
    is_ftp_test: false,
    segments: { segment_list: [], segment_category_distribution: { Warmup: "0.22" } },
    playlist: null,
    averages: {},
    instructor_cues: [],
    ...change,
  };
}
