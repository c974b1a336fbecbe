import type { AppClient, WorkoutList } from "./app-client.ts";
import { measureInBrowser, type BrowserMeasurement } from "./measure-browser.ts";

const warmUps = 20;
const repeats = 200;
const pageLimit = "50";
/** The class that the target speaks of, and what its end may add. */
const hourSeconds = { from: 3_600, to: 3_660 };

/** As the list's address tells them. */
const hardQueries = [
  { search: "clmib ride" },
  { sort: "output", direction: "desc" },
  { sort: "title", direction: "asc" },
];

export interface PageMeasurement {
  snapshotMs: number[];
  snapshotBytes: number;
  historyMs: number[];
  /** Of the most and of the least frequent discipline, by turns. */
  filteredHistoryMs: number[];
  /** A search with a typing error, and an order that no index holds, by turns. */
  searchedHistoryMs: number[];
  listPageMs: number[];
  listPageBytes: number;
  graph: GraphMeasurement | undefined;
  browser: BrowserMeasurement | undefined;
}

export interface GraphMeasurement {
  durationSeconds: number;
  wireBytes: number;
  bytes: number;
  ms: number[];
  /** The HTML of the workout's page. */
  pageMs: number[];
}

/** Asks for the pages' data one after another, on an app that is warm and idle. */
export async function measurePages(
  client: AppClient,
  appUrl: string,
  runId: string,
): Promise<PageMeasurement> {
  const snapshots = await repeat(async () => (await client.readSnapshot(runId)).answer);
  const history = await repeat(async () => (await client.listWorkouts({ limit: pageLimit })).answer);
  const workouts = await collectWorkouts(client);
  const filters = pickDisciplines(workouts);
  const filtered = await repeat(async (turn) => {
    const discipline = filters[turn % filters.length] ?? "cycling";
    return (await client.listWorkouts({ limit: pageLimit, discipline })).answer;
  });
  const searched = await repeat(async (turn) => {
    const query = hardQueries[turn % hardQueries.length] ?? {};
    return (await client.listWorkouts({ limit: pageLimit, ...query })).answer;
  });
  const listPages = await repeat(() => client.readPage("/workouts"));
  const ride = workouts.find(isHourWithGraph);
  return {
    snapshotMs: snapshots.map((answer) => answer.ms),
    snapshotBytes: Math.max(...snapshots.map((answer) => answer.bytes)),
    historyMs: history.map((answer) => answer.ms),
    filteredHistoryMs: filtered.map((answer) => answer.ms),
    searchedHistoryMs: searched.map((answer) => answer.ms),
    listPageMs: listPages.map((answer) => answer.ms),
    listPageBytes: Math.max(...listPages.map((answer) => answer.wireBytes)),
    graph: ride && (await measureGraph(client, ride)),
    browser: await measureInBrowser(client, appUrl, ride?.id),
  };
}

async function measureGraph(
  client: AppClient,
  ride: WorkoutList["workouts"][number],
): Promise<GraphMeasurement> {
  const answers = await repeat(() => client.readGraph(ride.id));
  const pages = await repeat(() => client.readPage(`/workouts/${ride.id}`));
  return {
    durationSeconds: ride.durationSeconds ?? hourSeconds.from,
    wireBytes: Math.max(...answers.map((answer) => answer.wireBytes)),
    bytes: Math.max(...answers.map((answer) => answer.bytes)),
    ms: answers.map((answer) => answer.ms),
    pageMs: pages.map((answer) => answer.ms),
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
