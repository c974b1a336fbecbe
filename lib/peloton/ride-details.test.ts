import { describe, expect, it } from "vitest";
import { parseRideDetails } from "./ride-details.ts";
import { makeDetails, rideId } from "./testing/payloads.ts";

describe("ride details", () => {
  it("hold the facts of the class", () => {
    expect(
      parseRideDetails(makeDetails({ difficulty_estimate: 6.0315, content_provider: "peloton" })),
    ).toMatchObject({
      id: rideId,
      title: "30 min Climb Ride",
      durationSeconds: 1800,
      videoLengthSeconds: 1994,
      pedalingStartOffsetSeconds: 60,
      pedalingEndOffsetSeconds: 1860,
      difficultyEstimate: 6.0315,
      contentProvider: "peloton",
      isPowerZone: false,
      isFtpTest: false,
      classTypes: [{ id: "b2".repeat(16), name: "Climb" }],
      instructor: { name: "Mara Quill" },
      segments: null,
      targetMetrics: null,
      instructorCues: null,
      playlist: null,
    });
  });

  it("of a scenic ride have no instructor, and with a fixed distance no length", () => {
    const details = parseRideDetails(
      makeDetails({
        instructor: null,
        duration: null,
        content_provider: "virtual_active",
        pedaling_start_offset: 1,
      }),
    );
    expect(details).toMatchObject({ instructor: null, durationSeconds: null, pedalingStartOffsetSeconds: 1 });
  });

  it("of an older shape lack what was added since", () => {
    expect(parseRideDetails({ ride: { id: rideId } })).toMatchObject({
      title: "Untitled class",
      isPowerZone: null,
      classTypes: null,
      averages: null,
    });
  });

  it("move targets from the video to the pedalling clock, with exclusive ends", () => {
    const target_metrics_data = {
      target_metrics: [
        {
          offsets: { start: 60, end: 359 },
          segment_type: "power_zone",
          metrics: [{ name: "power_zone", lower: 2, upper: 2 }],
        },
        { offsets: { start: 360, end: 1860 }, segment_type: "free_mode", metrics: null },
      ],
      total_expected_output: { expected_upper_output: 300, expected_lower_output: 210 },
    };
    expect(parseRideDetails(makeDetails({}, { target_metrics_data })).targetMetrics).toEqual({
      spans: [
        {
          type: "power_zone",
          startSeconds: 0,
          endSeconds: 300,
          targets: [{ name: "power_zone", lower: 2, upper: 2 }],
        },
        { type: "free_mode", startSeconds: 300, endSeconds: 1801, targets: [] },
      ],
      expectedOutputKj: { lower: 210, upper: 300 },
      paceIntensities: [],
    });
  });

  it("read paces as minutes and seconds, not as decimals", () => {
    const pace_intensities = [
      {
        value: -1,
        display_name: "Easy",
        pace_levels: [{ slug: "level_4", display_name: "Level 4", fast_pace: 9.5, slow_pace: 15.47 }],
      },
    ];
    const target_metrics_data = {
      target_metrics: [{ offsets: { start: 60, end: 90 }, segment_type: "running", metrics: [] }],
      pace_intensities,
    };
    const details = parseRideDetails(makeDetails({}, { target_metrics_data }));
    expect(details.targetMetrics?.paceIntensities).toEqual([
      {
        value: -1,
        name: "Easy",
        levels: [{ slug: "level_4", name: "Level 4", fastPaceSeconds: 590, slowPaceSeconds: 947 }],
      },
    ]);
  });

  it("move the instructor's cues and the songs to the pedalling clock", () => {
    const details = parseRideDetails(
      makeDetails(
        {},
        {
          instructor_cues: [
            {
              offsets: { start: 60, end: 108 },
              resistance_range: { lower: 25, upper: 35 },
              cadence_range: { lower: 80, upper: 100 },
            },
          ],
          playlist: {
            songs: [
              {
                title: "Uphill",
                artists: [{ artist_id: "1", artist_name: "The Gears" }],
                album: { id: "2", name: "Chain", image_url: "https://images.example.test/chain.jpg" },
                cue_time_offset: 282,
                start_time_offset: 282,
              },
            ],
          },
        },
      ),
    );
    expect(details.instructorCues).toEqual([
      {
        startSeconds: 0,
        endSeconds: 49,
        resistancePercent: { lower: 25, upper: 35 },
        cadenceRpm: { lower: 80, upper: 100 },
      },
    ]);
    expect(details.playlist).toEqual([
      {
        title: "Uphill",
        artists: ["The Gears"],
        albumName: "Chain",
        albumImageUrl: "https://images.example.test/chain.jpg",
        startSeconds: 222,
      },
    ]);
  });

  it.each([
    ["the class", [300, 420]],
    ["their segment", [0, 120]],
  ])("place parts whose offsets count from the start of %s", (_origin, offsets) => {
    const subsegments_v2 = offsets.map((offset) => ({
      type: "movement",
      display_name: "Zone 3",
      offset,
      length: 120,
    }));
    const segments = {
      segment_list: [
        { name: "Cycling", length: 240, start_time_offset: 300, metrics_type: "cycling", subsegments_v2 },
      ],
    };
    const [segment] = parseRideDetails(makeDetails({}, { segments })).segments ?? [];
    expect(segment).toMatchObject({ name: "Cycling", startSeconds: 300, durationSeconds: 240 });
    expect(segment?.parts.map((part) => part.startSeconds)).toEqual([300, 420]);
  });

  it("skip an entry that can't be read, not the class", () => {
    const details = parseRideDetails(
      makeDetails(
        {},
        { class_types: [null, { id: "1", name: "Climb" }, 7], instructor_cues: [{ offsets: null }] },
      ),
    );
    expect(details).toMatchObject({ classTypes: [{ id: "1", name: "Climb" }], instructorCues: null });
  });

  it("call total work kJ here", () => {
    const averages = {
      average_total_work: 274,
      average_avg_power: 107,
      average_distance: 10.52,
      average_calories: null,
    };
    expect(parseRideDetails(makeDetails({}, { averages })).averages).toMatchObject({
      totalOutputKj: 274,
      outputWatts: 107,
      caloriesKcal: null,
    });
  });

  it.each([null, {}, { ride: null }, { ride: { title: "no id" } }])("that are %j are refused", (payload) => {
    expect(() => parseRideDetails(payload)).toThrow(/bad_payload/);
  });
});
