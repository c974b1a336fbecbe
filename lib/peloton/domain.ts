export type DistanceUnit = "metric" | "imperial";

export interface PelotonAccount {
  pelotonUserId: string;
  username: string;
  imageUrl: string | null;
  workoutCount: number | null;
  distanceUnit: DistanceUnit | null;
  timeZone: string | null;
  /** The FTP proper: 95 % of the 20-minute power where Peloton gives that. */
  ftp: { watts: number; source: "peloton_test" | "peloton_manual" | "peloton_estimate" } | null;
}

export interface WorkoutPage {
  page: number;
  total: number;
  pageCount: number;
  hasNext: boolean;
  workouts: ListedWorkout[];
  rejected: RejectedItem[];
}

/** A list item that could not be read; `index` is its place on the page. */
export interface RejectedItem {
  index: number;
  id?: string;
  message: string;
}

export interface ListedWorkout {
  pelotonWorkoutId: string;
  /** When Peloton made the record: lists are in this order. */
  recordedAt: Date;
  startedAt: Date;
  endedAt: Date | null;
  /** As Peloton gave it: IANA, or Etc/GMT±n whose sign is inverted. */
  timeZone: string | null;
  status: string;
  workoutType: string | null;
  discipline: string | null;
  metricsType: string | null;
  title: string;
  isOutdoor: boolean;
  deviceType: string | null;
  isPersonalRecord: boolean;
  durationSeconds: number | null;
  /** Null where no power was measured. */
  totalOutputKj: number | null;
  distanceMeters: number | null;
  caloriesKcal: number | null;
  effortPoints: number | null;
  /** Zone 1 to 5; empty when Peloton gives none. */
  heartRateZoneSeconds: number[];
  isInProgress: boolean;
  /** Null when the workout wasn't a class. */
  ride: ListedRide | null;
  instructorName: string | null;
}

export interface ListedRide {
  id: string;
  title: string;
  discipline: string | null;
  durationSeconds: number | null;
  imageUrl: string | null;
  scheduledAt: Date | null;
  instructor: Instructor | null;
}

export interface Instructor {
  id: string;
  name: string;
  imageUrl: string | null;
}

/** Every `…Seconds` of a place in the class is on the pedalling clock: 0 is the end of the introduction. Ends are exclusive. */
export interface RideDetails {
  id: string;
  title: string;
  discipline: string | null;
  description: string | null;
  imageUrl: string | null;
  durationSeconds: number | null;
  scheduledAt: Date | null;
  originalAiredAt: Date | null;
  contentProvider: string | null;
  videoLengthSeconds: number | null;
  /** Add to a place on the pedalling clock to find it in the video. */
  pedalingStartOffsetSeconds: number | null;
  pedalingEndOffsetSeconds: number | null;
  difficultyEstimate: number | null;
  isPowerZone: boolean | null;
  isFtpTest: boolean | null;
  classTypes: { id: string; name: string }[] | null;
  segments: RideSegment[] | null;
  targetMetrics: RideTargets | null;
  instructorCues: InstructorCue[] | null;
  playlist: Song[] | null;
  averages: RideAverages | null;
  instructor: Instructor | null;
}

export interface Segment {
  name: string;
  iconSlug: string | null;
  metricsType: string | null;
  startSeconds: number;
  durationSeconds: number;
  intensityMets: number | null;
  isDrill: boolean;
}

export interface RideSegment extends Segment {
  parts: { name: string | null; type: string | null; startSeconds: number; durationSeconds: number }[];
}

export interface RideTargets {
  spans: TargetSpan[];
  expectedOutputKj: ValueRange | null;
  paceIntensities: PaceIntensity[];
}

export interface TargetSpan {
  /** power_zone, cycling, running, caesar, floor, free_mode … */
  type: string | null;
  startSeconds: number;
  endSeconds: number;
  /** Bounds as Peloton gives them: zone numbers, rpm, %, mph, pace intensity. */
  targets: { name: string; lower: number | null; upper: number | null }[];
}

interface ValueRange {
  lower: number;
  upper: number;
}

/** Paces are per mile, on the rower per 500 m. */
export interface PaceIntensity {
  value: number;
  name: string;
  levels: {
    slug: string;
    name: string | null;
    fastPaceSeconds: number | null;
    slowPaceSeconds: number | null;
  }[];
}

export interface InstructorCue {
  startSeconds: number;
  endSeconds: number;
  resistancePercent: ValueRange | null;
  cadenceRpm: ValueRange | null;
}

export interface Song {
  title: string;
  artists: string[];
  albumName: string | null;
  albumImageUrl: string | null;
  startSeconds: number | null;
}

/** What riders of the class reach on average; Peloton's distance and speed are left out, for it doesn't tell their unit. */
export interface RideAverages {
  totalOutputKj: number | null;
  caloriesKcal: number | null;
  outputWatts: number | null;
  cadenceRpm: number | null;
  resistancePercent: number | null;
  effortPoints: number | null;
}

/** What only a workout's own record tells. */
export interface PelotonWorkoutRecord {
  /** Null when the class has no leaderboard. */
  leaderboardRank: number | null;
  leaderboardUserCount: number | null;
  /** The FTP proper that Peloton held before this workout. */
  ftpWatts: number | null;
  achievements: Achievement[];
}

export interface Achievement {
  name: string;
  slug: string | null;
  imageUrl: string | null;
  description: string | null;
}

/** Every `…Seconds` of a place in the workout counts from the first pedal stroke, unless it says `video`. */
export interface WorkoutGraph {
  sampleEverySeconds: number;
  durationSeconds: number | null;
  /** One for each sample; may start late, have holes and outlast the duration. */
  sampleSeconds: number[];
  series: GraphSeries[];
  summary: GraphSummary;
  segments: Segment[] | null;
  targetMetrics: GraphTargets | null;
  heartRateZones: HeartRateZone[] | null;
  splits: Split[] | null;
  route: { seconds: number[]; latitudes: number[]; longitudes: number[] } | null;
}

export interface GraphSeries {
  /** output, cadence, resistance, speed, heart_rate, incline, altitude, stroke_rate … A pace becomes a speed. */
  slug: string;
  displayName: string;
  unit: string;
  sourceUnit: string | null;
  averageValue: number | null;
  maxValue: number | null;
  /** As many as there are samples; null where there was no reading. */
  values: (number | null)[];
}

export interface GraphSummary {
  totalOutputKj: number | null;
  distanceMeters: number | null;
  caloriesKcal: number | null;
  elevationGainMeters: number | null;
  averageOutputWatts: number | null;
  maxOutputWatts: number | null;
  averageCadenceRpm: number | null;
  maxCadenceRpm: number | null;
  averageResistancePercent: number | null;
  maxResistancePercent: number | null;
  averageSpeedMetersPerSecond: number | null;
  maxSpeedMetersPerSecond: number | null;
  averageHeartRateBpm: number | null;
  maxHeartRateBpm: number | null;
  averageInclinePercent: number | null;
  averageStrokeRateSpm: number | null;
  strokeCount: number | null;
  effortPoints: number | null;
  heartRateZoneSeconds: number[];
}

export interface GraphTargets {
  /** On the clock of the class's video. */
  spans: {
    type: string | null;
    videoStartSeconds: number;
    videoEndSeconds: number;
    targets: TargetSpan["targets"];
  }[];
  /** The instructor's ranges of cadence and resistance, as steps. */
  bands: {
    name: string;
    steps: { startSeconds: number; endSeconds: number; lower: number; upper: number }[];
  }[];
  cadenceInRangePercent: number | null;
  resistanceInRangePercent: number | null;
}

export interface HeartRateZone {
  slug: string;
  name: string;
  range: string | null;
  durationSeconds: number;
  minBpm: number | null;
  maxBpm: number | null;
}

export interface Split {
  /** Metres from the start, but of the last, unfinished split its own length. */
  markerMeters: number | null;
  splitSeconds: number | null;
  elapsedSeconds: number | null;
  averageSpeedMetersPerSecond: number | null;
  averageOutputWatts: number | null;
  strokeRateSpm: number | null;
  elevationChangeMeters: number | null;
  isBest: boolean;
  hasFloorPart: boolean;
}
