import type { Song } from "@/lib/rides/stored-facts.ts";
import type { GraphTargetSpan, TargetBand } from "@/lib/rides/stored-graph-targets.ts";
import type { InstructorCue, RideTargets } from "@/lib/rides/stored-plan.ts";

export type TargetSpan = RideTargets["spans"][number];

/** What the class asked for and when: all of it on the pedalling clock, ends exclusive, within the class. */
export interface ClassPlan {
  spans: TargetSpan[];
  /** The instructor's ranges of `cadence` and `resistance`. */
  bands: TargetBand[];
  songs: PlanSong[];
  /** What the numbers of a `pace_intensity` target are called. */
  paceIntensities: { value: number; name: string }[];
}

export interface PlanSong {
  title: string;
  artists: string[];
  startSeconds: number;
  /** When the next one begins, or the class ends. */
  endSeconds: number;
}

export interface PlanSource {
  ride: {
    /** Whether the class's details are known: without them nobody can tell how long its introduction was. */
    isFetched: boolean;
    pedalingStartOffsetSeconds: number | null;
    targets: RideTargets | null;
    cues: InstructorCue[];
    songs: Song[];
  } | null;
  graph: { spans: GraphTargetSpan[]; bands: TargetBand[] };
  /** How long the class is. */
  endSeconds: number;
}

interface Timed {
  startSeconds: number;
  endSeconds: number;
}

export function buildClassPlan({ ride, graph, endSeconds }: PlanSource): ClassPlan {
  return {
    spans: fitToClass(chooseSpans(ride, graph.spans), endSeconds),
    bands: chooseBands(ride?.cues ?? [], graph.bands)
      .map((band) => ({ ...band, steps: fitToClass(band.steps, endSeconds) }))
      .filter(({ steps }) => steps.length > 0),
    songs: fitToClass(timeSongs(ride?.songs ?? [], endSeconds), endSeconds),
    paceIntensities: (ride?.targets?.paceIntensities ?? []).map(({ value, name }) => ({ value, name })),
  };
}

/** The details are on the pedalling clock already. A graph's spans are on the video's, which starts with the introduction. */
function chooseSpans(ride: PlanSource["ride"], fromGraph: GraphTargetSpan[]): TargetSpan[] {
  if (!ride?.isFetched) return [];
  if (ride.targets && ride.targets.spans.length > 0) return ride.targets.spans;
  const introSeconds = ride.pedalingStartOffsetSeconds ?? 0;
  return fromGraph.map(({ type, videoStartSeconds, videoEndSeconds, targets }) => ({
    type,
    startSeconds: videoStartSeconds - introSeconds,
    endSeconds: videoEndSeconds - introSeconds,
    targets,
  }));
}

/** Cues say to the second when they hold; a graph's bands were put on its samples, which may begin a second late. */
function chooseBands(cues: InstructorCue[], fromGraph: TargetBand[]): TargetBand[] {
  const fromCues = [
    {
      name: "cadence",
      steps: cues.flatMap((cue) => (cue.cadenceRpm ? [{ ...timeOf(cue), ...cue.cadenceRpm }] : [])),
    },
    {
      name: "resistance",
      steps: cues.flatMap((cue) =>
        cue.resistancePercent ? [{ ...timeOf(cue), ...cue.resistancePercent }] : [],
      ),
    },
  ].filter(({ steps }) => steps.length > 0);
  const cued = new Set(fromCues.map(({ name }) => name));
  return [...fromCues, ...fromGraph.filter(({ name }) => !cued.has(name))];
}

function timeOf({ startSeconds, endSeconds }: Timed): Timed {
  return { startSeconds, endSeconds };
}

/** A song lasts until the next; one without a time can't be placed. */
function timeSongs(songs: Song[], endSeconds: number): PlanSong[] {
  const placed = songs
    .flatMap(({ title, artists, startSeconds }) =>
      startSeconds === null ? [] : [{ title, artists, startSeconds }],
    )
    .toSorted((one, other) => one.startSeconds - other.startSeconds);
  return placed.map((song, index) => ({
    ...song,
    endSeconds: placed[index + 1]?.startSeconds ?? endSeconds,
  }));
}

/** Ends include their last second on the wire, which for the last one may lie just behind the end. */
function fitToClass<Item extends Timed>(items: Item[], classEndSeconds: number): Item[] {
  return items
    .map((item) => ({
      ...item,
      startSeconds: Math.max(0, item.startSeconds),
      endSeconds: Math.min(classEndSeconds, item.endSeconds),
    }))
    .filter((item) => item.endSeconds > item.startSeconds)
    .toSorted((one, other) => one.startSeconds - other.startSeconds);
}
