import { listMoments, type Moment } from "./clock.ts";
import type { ExportGraph } from "./graph.ts";

/** What a training file says of one second; null where there was no reading. */
export interface TrackPoint {
  seconds: number;
  heartRateBpm: number | null;
  /** Of the pedals, or strokes in a boat. */
  cadencePerMinute: number | null;
  outputWatts: number | null;
  speedMetersPerSecond: number | null;
  /** Since the start. */
  distanceMeters: number | null;
  resistancePercent: number | null;
  inclinePercent: number | null;
  altitudeMeters: number | null;
  latitude: number | null;
  longitude: number | null;
}

/** The distance follows from the speed and ends at the total that Peloton tells, where it tells one. */
export function composeTrack(graph: ExportGraph | null, totalDistanceMeters: number | null): TrackPoint[] {
  if (!graph) return [];
  const moments = listMoments(graph);
  const readSpeed = findReadings(graph, "speed", "m/s");
  const distances = measureDistances(graph, moments, readSpeed, totalDistanceMeters);
  const readHeartRate = findReadings(graph, "heart_rate", "bpm");
  const readCadence = findReadings(graph, "cadence", "rpm");
  const readStrokeRate = findReadings(graph, "stroke_rate", "spm");
  const readOutput = findReadings(graph, "output", "W");
  const readResistance = findReadings(graph, "resistance", "%");
  const readIncline = findReadings(graph, "incline", "%");
  const readAltitude = findReadings(graph, "altitude", "m");
  return moments.map((moment, index) => ({
    seconds: moment.seconds,
    heartRateBpm: readHeartRate(moment) || null,
    cadencePerMinute: readCadence(moment) ?? readStrokeRate(moment),
    outputWatts: readOutput(moment),
    speedMetersPerSecond: readSpeed(moment),
    distanceMeters: distances[index] ?? null,
    resistancePercent: readResistance(moment),
    inclinePercent: readIncline(moment),
    altitudeMeters: readAltitude(moment),
    latitude: readPlace(graph.route.latitudes, moment),
    longitude: readPlace(graph.route.longitudes, moment),
  }));
}

type ReadMoment = (moment: Moment) => number | null;

/** Numbers in another unit than the expected one are none that the file could hold. */
function findReadings(graph: ExportGraph, slug: string, unit: string): ReadMoment {
  const values = graph.series.find((one) => one.slug === slug && one.unit === unit)?.values ?? [];
  return ({ sample }) => (sample === null ? null : (values[sample] ?? null));
}

function readPlace(coordinates: number[], { place }: Moment): number | null {
  return place === null ? null : (coordinates[place] ?? null);
}

/** A speed counts for the time since the sample before it, yet not for a hole in the clock. */
function measureDistances(
  graph: ExportGraph,
  moments: Moment[],
  readSpeed: ReadMoment,
  totalDistanceMeters: number | null,
): (number | null)[] {
  let meters = 0;
  let lastSeconds = 0;
  const measured = moments.map((moment) => {
    const speed = readSpeed(moment);
    if (moment.sample === null) return null;
    const elapsed = Math.min(Math.max(moment.seconds - lastSeconds, 0), graph.sampleEverySeconds);
    lastSeconds = moment.seconds;
    if (speed === null) return null;
    meters += speed * elapsed;
    return meters;
  });
  const scale = totalDistanceMeters !== null && meters > 0 ? totalDistanceMeters / meters : 1;
  return measured.map((value) => (value === null ? null : value * scale));
}
