import { z } from "zod";
import { rangeField, readTargets, targetMetricsField } from "./class-plan.ts";
import type { InstructorCue, RideAverages, RideDetails, RideTargets, Song } from "./domain.ts";
import {
  flagField,
  listField,
  numberField,
  objectField,
  requiredNumberField,
  textField,
  timeField,
  urlField,
  wholeField,
} from "./fields.ts";
import { instructorSchema, readInstructor } from "./listed-ride.ts";
import { paceIntensitiesField, readPaceIntensity } from "./pace-intensity.ts";
import { parsePayload } from "./payload.ts";
import { readRideSegments, rideSegmentsField } from "./ride-segments.ts";

const outputRangeField = objectField(
  z.object({ expected_lower_output: requiredNumberField, expected_upper_output: requiredNumberField }),
);

const detailsSchema = z.object({
  ride: z.object({
    id: z.string().min(1),
    title: textField,
    fitness_discipline: textField,
    description: textField,
    image_url: urlField,
    duration: wholeField,
    length: wholeField,
    scheduled_start_time: timeField,
    original_air_time: timeField,
    content_provider: textField,
    pedaling_start_offset: wholeField,
    pedaling_end_offset: wholeField,
    difficulty_estimate: numberField,
    instructor: objectField(instructorSchema),
  }),
  class_types: listField(z.object({ id: z.string(), name: z.string() })),
  is_power_zone_class: flagField,
  is_ftp_test: flagField,
  segments: objectField(z.object({ segment_list: rideSegmentsField })),
  target_metrics_data: objectField(
    z.object({
      target_metrics: targetMetricsField,
      total_expected_output: outputRangeField,
      pace_intensities: paceIntensitiesField,
    }),
  ),
  target_class_metrics: objectField(z.object({ total_expected_output: outputRangeField })),
  instructor_cues: listField(
    z.object({
      offsets: z.object({ start: requiredNumberField, end: requiredNumberField }),
      resistance_range: rangeField,
      cadence_range: rangeField,
    }),
  ),
  playlist: objectField(
    z.object({
      songs: listField(
        z.object({
          title: textField,
          artists: listField(z.object({ artist_name: z.string() })),
          album: objectField(z.object({ name: textField, image_url: urlField })),
          cue_time_offset: numberField,
          start_time_offset: numberField,
        }),
      ),
    }),
  ),
  averages: objectField(
    z.object({
      average_total_work: numberField,
      average_calories: numberField,
      average_avg_power: numberField,
      average_avg_cadence: numberField,
      average_avg_resistance: numberField,
      average_effort_score: numberField,
    }),
  ),
});

type WireDetails = z.output<typeof detailsSchema>;

export function parseRideDetails(payload: unknown): RideDetails {
  const details = parsePayload(detailsSchema, payload, "GET /api/ride/{id}/details");
  const { ride } = details;
  const introSeconds = ride.pedaling_start_offset ?? 0;
  return {
    id: ride.id,
    title: ride.title ?? "Untitled class",
    discipline: ride.fitness_discipline,
    description: ride.description,
    imageUrl: ride.image_url,
    durationSeconds: ride.duration,
    scheduledAt: ride.scheduled_start_time,
    originalAiredAt: ride.original_air_time,
    contentProvider: ride.content_provider,
    videoLengthSeconds: ride.length,
    pedalingStartOffsetSeconds: ride.pedaling_start_offset,
    pedalingEndOffsetSeconds: ride.pedaling_end_offset,
    difficultyEstimate: ride.difficulty_estimate,
    isPowerZone: details.is_power_zone_class,
    isFtpTest: details.is_ftp_test,
    classTypes: orNull(details.class_types),
    segments: orNull(readRideSegments(details.segments?.segment_list ?? [])),
    targetMetrics: readTargetMetrics(details, introSeconds),
    instructorCues: orNull(readCues(details.instructor_cues, introSeconds)),
    playlist: orNull(readSongs(details.playlist, introSeconds)),
    averages: readAverages(details.averages),
    instructor: readInstructor(ride.instructor),
  };
}

/** Targets and cues are told on the video's clock and include their last second. */
function readTargetMetrics(details: WireDetails, introSeconds: number): RideTargets | null {
  const data = details.target_metrics_data;
  const expected = data?.total_expected_output ?? details.target_class_metrics?.total_expected_output;
  const spans = (data?.target_metrics ?? []).map((span) => ({
    type: span.segment_type,
    startSeconds: span.offsets.start - introSeconds,
    endSeconds: span.offsets.end + 1 - introSeconds,
    targets: readTargets(span.metrics),
  }));
  if (spans.length === 0 && !expected) return null;
  return {
    spans,
    expectedOutputKj: expected
      ? { lower: expected.expected_lower_output, upper: expected.expected_upper_output }
      : null,
    paceIntensities: (data?.pace_intensities ?? []).map(readPaceIntensity),
  };
}

function readCues(cues: WireDetails["instructor_cues"], introSeconds: number): InstructorCue[] {
  return cues.map((cue) => ({
    startSeconds: cue.offsets.start - introSeconds,
    endSeconds: cue.offsets.end + 1 - introSeconds,
    resistancePercent: cue.resistance_range,
    cadenceRpm: cue.cadence_range,
  }));
}

function readSongs(playlist: WireDetails["playlist"], introSeconds: number): Song[] {
  return (playlist?.songs ?? []).map((song) => {
    const videoSeconds = song.start_time_offset ?? song.cue_time_offset;
    return {
      title: song.title ?? "Untitled song",
      artists: song.artists.map((artist) => artist.artist_name),
      albumName: song.album?.name ?? null,
      albumImageUrl: song.album?.image_url ?? null,
      startSeconds: videoSeconds === null ? null : videoSeconds - introSeconds,
    };
  });
}

function readAverages(averages: WireDetails["averages"]): RideAverages | null {
  if (!averages) return null;
  return {
    totalOutputKj: averages.average_total_work,
    caloriesKcal: averages.average_calories,
    outputWatts: averages.average_avg_power,
    cadenceRpm: averages.average_avg_cadence,
    resistancePercent: averages.average_avg_resistance,
    effortPoints: averages.average_effort_score,
  };
}

function orNull<Item>(list: Item[]): Item[] | null {
  return list.length === 0 ? null : list;
}
