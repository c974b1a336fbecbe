import { describe, expect, it } from "vitest";
import { PelotonError } from "./error.ts";
import { makeItem, makePage, makeRide, noRideId, workoutId } from "./testing/payloads.ts";
import { parseWorkoutPage } from "./workout-page.ts";

const asked = { page: 0, pageSize: 100, distanceUnit: "imperial" } as const;
const parse = (payload: unknown) => parseWorkoutPage(payload, asked);

function parseOne(change: Record<string, unknown>) {
  const page = parse(makePage([makeItem(change)]));
  const [workout] = page.workouts;
  if (!workout) throw new Error(`rejected: ${JSON.stringify(page.rejected)}`);
  return workout;
}

describe("a page", () => {
  it("tells its place, and whether another follows", () => {
    const page = parse(makePage([makeItem()], { page: 3, total: 1595, page_count: 16, show_next: true }));
    expect(page).toMatchObject({ page: 3, total: 1595, pageCount: 16, hasNext: true, rejected: [] });
  });

  it("from before 2022 has no next, no summary and no joins", () => {
    const page = parse(makePage([makeItem({ ride: undefined, peloton_id: "x" })], { next: undefined }));
    expect(page.workouts[0]).toMatchObject({ ride: null, title: "Cycling Workout", instructorName: null });
  });

  it("without its counts is still counted", () => {
    const page = parse({ data: [makeItem()], show_next: null });
    expect(page).toMatchObject({ page: 0, total: 1, pageCount: 1, hasNext: false });
  });

  it("may be empty", () => {
    expect(parse(makePage([], { total: 0, page_count: 0 }))).toMatchObject({ workouts: [], hasNext: false });
  });

  it("keeps its good items when one can't be read, and says which", () => {
    const page = parse(
      makePage([
        makeItem(),
        { id: "bad", created_at: null, start_time: "soon" },
        null,
        makeItem({ id: 7 }),
        makeItem(),
      ]),
    );
    expect(page.workouts).toHaveLength(2);
    expect(page.rejected).toEqual([
      { index: 1, id: "bad", message: "start_time: neither a start nor a creation time" },
      { index: 2, message: expect.any(String) },
      { index: 3, message: expect.stringContaining("id") },
    ]);
  });

  it.each([null, [], "<html>", { items: [] }, { data: null }])("that is %j is refused", (payload) => {
    expect(() => parse(payload)).toThrow(PelotonError);
    expect(() => parse(payload)).toThrow(/bad_payload/);
  });
});

describe("a listed workout", () => {
  it("is read in fixed units", () => {
    expect(parseOne({ distance: 7.97, calories: 235.9 })).toEqual({
      pelotonWorkoutId: workoutId,
      recordedAt: new Date("2026-01-01T00:00:00Z"),
      startedAt: new Date("2026-01-01T00:01:00Z"),
      endedAt: new Date("2026-01-01T00:31:00Z"),
      timeZone: "Etc/GMT+5",
      status: "COMPLETE",
      workoutType: "class",
      discipline: "cycling",
      metricsType: "cycling",
      title: "30 min Climb Ride",
      isOutdoor: false,
      deviceType: "home_bike_v1",
      isPersonalRecord: false,
      durationSeconds: 1800,
      totalOutputKj: 256.25699,
      distanceMeters: 12826.4717,
      caloriesKcal: 235.9,
      effortPoints: null,
      heartRateZoneSeconds: [],
      isInProgress: false,
      ride: {
        id: "7c".repeat(16),
        title: "30 min Climb Ride",
        discipline: "cycling",
        durationSeconds: 1800,
        imageUrl: "https://images.example.test/ride.jpg",
        scheduledAt: new Date("2025-12-31T00:00:00Z"),
        instructor: {
          id: "a1".repeat(16),
          name: "Mara Quill",
          imageUrl: "https://images.example.test/mara.jpg",
        },
      },
      instructorName: "Mara Quill",
    });
  });

  it.each(["JUST RIDE", "JUST WALK", "LANEBREAK", "GYM WORKOUT"])(
    "%s is no class, whose id is all zeros, and no instructor, who has none",
    (name) => {
      const ride = {
        id: noRideId,
        title: "20 min Just Ride",
        duration: 1200,
        scheduled_start_time: 1767139200,
        is_archived: false,
        instructor: { name, image_url: null },
      };
      const workout = parseOne({ workout_type: "freestyle", peloton_id: null, ride });
      expect(workout).toMatchObject({ ride: null, title: "20 min Just Ride", instructorName: null });
    },
  );

  it("at the gym has a dashed UUID in place of a class", () => {
    const ride = makeRide({ id: "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", title: null, instructor: null });
    expect(parseOne({ ride, title: "Gym Workout" })).toMatchObject({ ride: null, title: "Gym Workout" });
  });

  it("that is freestyle is no class, whatever the id of its ride", () => {
    expect(parseOne({ workout_type: "freestyle" }).ride).toBeNull();
  });

  it.each([undefined, null])("may have no ride at all (%s)", (ride) => {
    expect(parseOne({ ride, fitness_discipline: "yoga", name: "Yoga Workout" })).toMatchObject({
      ride: null,
      title: "Yoga Workout",
    });
  });

  it("falls back to its own title, then its name, when the ride has none", () => {
    const ride = makeRide({ title: null });
    expect(parseOne({ ride, title: "30 min DAVID GUETTA HITS" }).title).toBe("30 min DAVID GUETTA HITS");
    expect(parseOne({ ride, title: " " }).title).toBe("Cycling Workout");
    expect(parseOne({ ride, title: null, name: null }).title).toBe("Workout");
  });

  it("in progress has no end, no length and no output yet", () => {
    expect(parseOne({ status: "IN_PROGRESS", end_time: null, total_work: 0 })).toMatchObject({
      isInProgress: true,
      endedAt: null,
      durationSeconds: null,
      totalOutputKj: null,
    });
  });

  it.each([null, undefined, 0, 1767225660])(
    "that finished without an end (%s) ends with its class",
    (end_time) => {
      expect(parseOne({ end_time })).toMatchObject({
        durationSeconds: 1800,
        endedAt: new Date("2026-01-01T00:31:00Z"),
      });
    },
  );

  it("of unknown length stays without one", () => {
    expect(parseOne({ end_time: null, ride: makeRide({ duration: null }) })).toMatchObject({
      durationSeconds: null,
      endedAt: null,
    });
  });

  it("that is scenic has no instructor, and with a fixed distance no length", () => {
    const ride = makeRide({ instructor: null, instructor_id: null, duration: null });
    const workout = parseOne({ workout_type: "scenic", ride });
    expect(workout).toMatchObject({
      instructorName: null,
      ride: { instructor: null, durationSeconds: null },
    });
  });

  it.each(["bike_bootcamp", "caesar_bootcamp", "circuit", "hoverboarding"])(
    "of the discipline %s keeps it as it came",
    (discipline) => {
      expect(parseOne({ fitness_discipline: discipline }).discipline).toBe(discipline);
    },
  );

  it("that was imported may lack discipline and metrics, and start long before it was recorded", () => {
    const workout = parseOne({
      fitness_discipline: undefined,
      metrics_type: undefined,
      total_work: 0,
      has_pedaling_metrics: false,
      start_time: 1500000000,
      end_time: 1500001800,
      ride: makeRide({ id: noRideId, title: null }),
    });
    expect(workout).toMatchObject({ discipline: null, metricsType: null, totalOutputKj: null, ride: null });
    expect(workout.recordedAt.getTime()).toBeGreaterThan(workout.startedAt.getTime());
  });

  it("on the bike without a turn of the pedals has 0 kJ, but without a bike none", () => {
    expect(parseOne({ total_work: 0 }).totalOutputKj).toBe(0);
    expect(
      parseOne({ total_work: 0, has_pedaling_metrics: false, metrics_type: null }).totalOutputKj,
    ).toBeNull();
  });

  it("stacked on another one is a workout of its own", () => {
    const page = parse(makePage([makeItem({ id: "b", start_time: 1767227474 }), makeItem({ id: "a" })]));
    expect(page.workouts.map((workout) => workout.pelotonWorkoutId)).toEqual(["b", "a"]);
  });

  it("reads numbers that come as strings", () => {
    expect(parseOne({ total_work: "1000.5", created_at: "1767225600", calories: "12" })).toMatchObject({
      totalOutputKj: 1.0005,
      caloriesKcal: 12,
      recordedAt: new Date("2026-01-01T00:00:00Z"),
    });
  });

  it("reads heart-rate zones and effort points, and their absence", () => {
    const effort_zones = {
      total_effort_points: 32.8,
      heart_rate_zone_durations: {
        heart_rate_z1_duration: 10,
        heart_rate_z2_duration: 20.4,
        heart_rate_z3_duration: 30,
        heart_rate_z4_duration: null,
        heart_rate_z5_duration: 0,
      },
    };
    expect(parseOne({ effort_zones })).toMatchObject({
      effortPoints: 32.8,
      heartRateZoneSeconds: [10, 20, 30, 0, 0],
    });
    expect(parseOne({ effort_zones: { heart_rate_zone_durations: {} } })).toMatchObject({
      effortPoints: null,
      heartRateZoneSeconds: [],
    });
  });

  it("trims the joint name of two instructors", () => {
    const ride = makeRide({ instructor: { id: "d0", name: "Ann & Bo ", image_url: null } });
    expect(parseOne({ ride }).instructorName).toBe("Ann & Bo");
  });

  it("has no distance where the unit isn't known", () => {
    const items = makePage([makeItem({ distance: 10 })]);
    expect(parseWorkoutPage(items, { ...asked, distanceUnit: null }).workouts[0]?.distanceMeters).toBeNull();
    expect(parseWorkoutPage(items, { ...asked, distanceUnit: "metric" }).workouts[0]?.distanceMeters).toBe(
      10000,
    );
    expect(parseOne({ distance: 1023, metrics_type: "caesar" }).distanceMeters).toBeNull();
  });
});
