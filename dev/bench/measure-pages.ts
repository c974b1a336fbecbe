import type { AppClient, WorkoutList } from "./app-client.ts";

const warmUps = 20;
const repeats = 200;
const pageLimit = "50";
/** The class that the target speaks of, and what its end may add. */
const hourSeconds = { from: 3_600, to: 3_660 };

export interface PageMeasurement {
  snapshotMs: number[];
  snapshotBytes: number;
  historyMs: number[];
  /** Of the most and of the least frequent discipline, by turns. */
  filteredHistoryMs: number[];
  graph: GraphMeasurement | undefined;
}

export interface GraphMeasurement {
  durationSeconds: number;
  wireBytes: number;
  bytes: number;
  ms: number[];
}

/** Asks for the pages' data one after another, on an app that is warm and idle. */
export async function measurePages(client: AppClient, runId: string): Promise<PageMeasurement> {
  const snapshots = await repeat(async () => (await client.readSnapshot(runId)).answer);
  const history = await repeat(async () => (await client.listWorkouts({ limit: pageLimit })).answer);
  const workouts = await collectWorkouts(client);
  const filters = pickDisciplines(workouts);
  const filtered = await repeat(async (turn) => {
    const discipline = filters[turn % filters.length] ?? "cycling";
    return (await client.listWorkouts({ limit: pageLimit, discipline })).answer;
  });
  return {
    snapshotMs: snapshots.map((answer) => answer.ms),
    snapshotBytes: Math.max(...snapshots.map((answer) => answer.bytes)),
    historyMs: history.map((answer) => answer.ms),
    filteredHistoryMs: filtered.map((answer) => answer.ms),
    graph: await measureGraph(client, workouts),
  };
}

/** Undefined when the rider has no ride of an hour. */
async function measureGraph(
  client: AppClient,
  workouts: WorkoutList["workouts"],
): Promise<GraphMeasurement | undefined> {
  const ride = workouts.find(isHourWithGraph);
  if (!ride) return undefined;
  const answers = await repeat(() => client.readGraph(ride.id));
  return {
    durationSeconds: ride.durationSeconds ?? hourSeconds.from,
    wireBytes: Math.max(...answers.map((answer) => answer.wireBytes)),
    bytes: Math.max(...answers.map((answer) => answer.bytes)),
    ms: answers.map((answer) => answer.ms),
  };
}

function isHourWithGraph(workout: WorkoutList["workouts"][number]): boolean {
  const { discipline, graphState, durationSeconds } = workout;
  if (discipline !== "cycling" || graphState !== "fetched" || durationSeconds === null) return false;
  return durationSeconds >= hourSeconds.from && durationSeconds <= hourSeconds.to;
}

async function collectWorkouts(client: AppClient): Promise<WorkoutList["workouts"]> {
  const workouts: WorkoutList["workouts"] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const { list } = await client.listWorkouts({ limit: "100", ...(cursor !== "" && { cursor }) });
    workouts.push(...list.workouts);
    cursor = list.nextCursor;
  }
  return workouts;
}

function pickDisciplines(workouts: WorkoutList["workouts"]): string[] {
  const counts = new Map<string, number>();
  for (const { discipline } of workouts) {
    if (discipline !== null) counts.set(discipline, (counts.get(discipline) ?? 0) + 1);
  }
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a).map(([discipline]) => discipline);
  return [...new Set([byCount.at(0), byCount.at(-1)])].filter((one) => one !== undefined);
}

async function repeat<T>(ask: (turn: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (let turn = 0; turn < warmUps; turn += 1) await ask(turn);
  for (let turn = 0; turn < repeats; turn += 1) answers.push(await ask(turn));
  return answers;
}
