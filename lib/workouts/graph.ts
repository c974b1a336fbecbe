import { z } from "zod";
import { getDb } from "@/lib/db/client.ts";
import type { Prisma } from "@/lib/db/generated/client.ts";
import { listFtpHistory, pickFtpAt, type FtpAt, type FtpOrigin } from "@/lib/ftp/ftp-history.ts";
import {
  parseHeartRateZones,
  parseSegments,
  parseSongs,
  type HeartRateZone,
  type Segment,
} from "@/lib/rides/stored-facts.ts";
import { parseGraphTargets } from "@/lib/rides/stored-graph-targets.ts";
import { parseInstructorCues, parseRideTargets } from "@/lib/rides/stored-plan.ts";
import { resolveHeartRateZones } from "@/lib/zones/heart-rate-zones.ts";
import { buildClassPlan, type ClassPlan } from "./class-plan.ts";
import { unpackClock } from "./sample-clock.ts";

export interface WorkoutGraph {
  sampleEverySeconds: number;
  durationSeconds: number | null;
  /** Seconds since the first pedal stroke, one for each sample; may start late and have holes. */
  sampleSeconds: number[];
  series: WorkoutSeries[];
  /** The rider's own by hand, else Peloton's. */
  heartRateZones: HeartRateZone[];
  segments: Segment[];
  plan: ClassPlan;
  /** The FTP that was valid when the workout began; null off the bike, where power zones mean nothing. */
  ftp: GraphFtp | null;
}

export interface GraphFtp {
  ftpWatts: number;
  origin: FtpOrigin;
  /** On the calendar where the workout was done: "2026-11-24". */
  day: string;
  /** The rider had no FTP yet: the earliest one that is known stands in. */
  isEarlier: boolean;
}

export interface WorkoutSeries {
  slug: string;
  displayName: string;
  /** W, rpm, %, m/s, bpm, m, spm. */
  unit: string;
  average: number | null;
  max: number | null;
  /** As many as there are samples; null where there was no reading. */
  values: (number | null)[];
}

/** Everything of a graph but its readings. */
export interface GraphHead {
  /** Differs whenever anything that the graph tells differs: its readings, its class, the rider's FTP or zones. */
  version: string;
  graph: StoredGraph;
  ftp: FtpAt | null;
}

const stored = {
  sampleEverySeconds: true,
  durationSeconds: true,
  sampleSeconds: true,
  sampleStartSeconds: true,
  sampleCount: true,
  heartRateZones: true,
  segments: true,
  targetMetrics: true,
  fetchedAt: true,
  workout: {
    select: {
      startedAt: true,
      timeZone: true,
      discipline: true,
      user: { select: { heartRateZoneMinBpm: true } },
      ride: {
        select: {
          detailState: true,
          durationSeconds: true,
          pedalingStartOffsetSeconds: true,
          targetMetrics: true,
          instructorCues: true,
          playlist: true,
          segments: true,
          updatedAt: true,
        },
      },
    },
  },
} satisfies Prisma.PerformanceGraphSelect;

type StoredGraph = Prisma.PerformanceGraphGetPayload<{ select: typeof stored }>;

/** Null when there is no graph, or none that this user may see. */
export async function findWorkoutGraph(userId: string, id: string): Promise<WorkoutGraph | null> {
  const head = await findGraphHead(userId, id);
  return head && readWorkoutGraph(userId, id, head);
}

/** The first part of a graph, for asking whether a copy is still good. */
export async function findGraphHead(userId: string, id: string): Promise<GraphHead | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [graph, ftpHistory] = await Promise.all([
    getDb().performanceGraph.findFirst({ where: { workoutId: id, workout: { userId } }, select: stored }),
    listFtpHistory(userId),
  ]);
  if (!graph) return null;
  const ftp = isOnBike(graph) ? pickFtpAt(ftpHistory, graph.workout) : null;
  return { version: nameVersion(graph, ftp), graph, ftp };
}

/** The whole graph of a head that `findGraphHead` found for the same user and workout. */
export async function readWorkoutGraph(
  userId: string,
  id: string,
  { graph, ftp }: GraphHead,
): Promise<WorkoutGraph> {
  const { sampleEverySeconds, durationSeconds } = graph;
  const { user, ride } = graph.workout;
  const sampleSeconds = unpackClock(graph, sampleEverySeconds);
  const segments = parseSegments(graph.segments);
  return {
    sampleEverySeconds,
    durationSeconds,
    sampleSeconds,
    series: await readSeries(userId, id),
    heartRateZones: resolveHeartRateZones(
      user.heartRateZoneMinBpm,
      parseHeartRateZones(graph.heartRateZones),
    ),
    segments: segments.length > 0 ? segments : parseSegments(ride?.segments),
    plan: readPlan(graph, sampleSeconds.at(-1) ?? 0),
    ftp: ftp && {
      ftpWatts: ftp.ftpWatts,
      origin: ftp.origin,
      day: ftp.day,
      isEarlier: ftp.isEarlier,
    },
  };
}

function isOnBike({ workout }: StoredGraph): boolean {
  return workout.discipline === "cycling" || workout.discipline === "bike_bootcamp";
}

function nameVersion({ fetchedAt, workout }: StoredGraph, ftp: FtpAt | null): string {
  return [
    fetchedAt.getTime(),
    workout.ride?.updatedAt.getTime() ?? "",
    workout.user.heartRateZoneMinBpm.join("."),
    ftp ? `${ftp.ftpWatts}.${ftp.origin}.${ftp.day}` : "",
  ].join("-");
}

function readPlan({ durationSeconds, targetMetrics, workout }: StoredGraph, lastSecond: number): ClassPlan {
  const { ride } = workout;
  return buildClassPlan({
    ride: ride && {
      isFetched: ride.detailState === "fetched",
      pedalingStartOffsetSeconds: ride.pedalingStartOffsetSeconds,
      targets: parseRideTargets(ride.targetMetrics),
      cues: parseInstructorCues(ride.instructorCues),
      songs: parseSongs(ride.playlist),
    },
    graph: parseGraphTargets(targetMetrics),
    endSeconds: ride?.durationSeconds ?? durationSeconds ?? lastSecond,
  });
}

// Not by the client's own finders: they refuse an array that has a null in it.
async function readSeries(userId: string, workoutId: string): Promise<WorkoutSeries[]> {
  const series = await getDb().$queryRaw<WorkoutSeries[]>`
    SELECT
      slug, metric_series.display_name AS "displayName", unit,
      average_value AS average, max_value AS max, "values"
    FROM metric_series JOIN workout ON workout.id = metric_series.workout_id
    WHERE workout.id = ${workoutId}::uuid AND workout.user_id = ${userId}::uuid
    ORDER BY slug`;
  return series.map((one) => ({ ...one, values: one.values.map((value) => round(value, one.unit)) }));
}

/** As fine as a sensor is, and no finer: a third of these bytes would be noise. */
function round(value: number | null, unit: string): number | null {
  if (value === null) return null;
  const scale = 10 ** (decimalsByUnit[unit] ?? 0);
  return Math.round(value * scale) / scale;
}

const decimalsByUnit: Record<string, number> = { "m/s": 3, "%": 1, m: 1 };
