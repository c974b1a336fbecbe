import type { ItemReason } from "../../lib/sync/reasons.ts";
import type { Database } from "./stage/database.ts";
import type { SimulatedWorkout } from "./stage/simulator-control.ts";

export interface Comparison {
  userId: string;
  runId: string;
  /** What the simulator holds for the rider. */
  workouts: SimulatedWorkout[];
  /** Why something may be missing; what the simulator itself refuses needs no mention. */
  excuses: ItemReason[];
  /** Workouts that the simulator held earlier: they are kept. */
  removedIds: string[];
}

interface Thing {
  key: string;
  state: string;
}

interface ItemRow {
  [column: string]: unknown;
  key: string;
  state: string;
  reason: string | null;
}

const graphStates = {
  withMetrics: "fetched",
  withoutMetrics: "empty",
  inProgress: "not_ready",
  paymentRequired: "unavailable",
} as const;
const detailStates = { available: "fetched", gone: "gone", paymentRequired: "placeholder" } as const;
const shownDifferences = 4;

/** Where the rows differ from what the simulator holds without a failed item that says why. Nothing is the wish. */
export async function compareWithHoldings(database: Database, comparison: Comparison): Promise<string[]> {
  const { workouts, excuses, userId, runId } = comparison;
  const items = await database.query<ItemRow>(
    "SELECT kind || ' ' || target_id AS key, state::text, reason FROM sync_item WHERE run_id = $1",
    [runId],
  );
  const known = listKnownFailures(workouts);
  const allowed: string[] = excuses;
  const unexplained = items.filter(
    ({ key, state, reason }) =>
      state === "failed" && known.get(key) !== reason && !allowed.includes(reason ?? ""),
  );
  const excused = new Set(
    items
      .filter(({ state, reason }) => state === "failed" && allowed.includes(reason ?? ""))
      .map(({ key }) => key),
  );
  const stored = await readStored(database, comparison);
  const differences = [
    ...compareStates(listHeld(workouts), stored, excused),
    ...describeMany(unexplained.map(({ key, reason }) => `${key} failed with ${reason}`)),
  ];
  return [
    ...differences,
    ...(await compareCounters(database, comparison)),
    ...(await checkGraphs(database, userId)),
  ];
}

/** What a whole sync ends with, by kind and Peloton's id. */
function listHeld(workouts: SimulatedWorkout[]): Map<string, string> {
  const held = new Map<string, string>();
  for (const { id, rideId, graph, details } of workouts) {
    held.set(`performance_graph ${id}`, graphStates[graph]);
    if (rideId !== null && details !== null) held.set(`ride_details ${rideId}`, detailStates[details]);
  }
  return held;
}

function listKnownFailures(workouts: SimulatedWorkout[]): Map<string, ItemReason> {
  const failures = new Map<string, ItemReason>();
  for (const { id, rideId, graph, details } of workouts) {
    if (graph === "paymentRequired") failures.set(`performance_graph ${id}`, "membership_required");
    if (details === "paymentRequired") failures.set(`ride_details ${rideId}`, "membership_required");
    if (details === "gone") failures.set(`ride_details ${rideId}`, "class_gone");
  }
  return failures;
}

async function readStored(
  database: Database,
  { userId, removedIds }: Comparison,
): Promise<Map<string, string>> {
  const rows = await database.query<Thing & Record<string, unknown>>(
    `SELECT 'performance_graph ' || peloton_workout_id AS key, graph_state::text AS state FROM workout
      WHERE user_id = $1 AND peloton_workout_id <> ALL($2)
    UNION ALL
    SELECT DISTINCT 'ride_details ' || ride.id, detail_state::text FROM ride JOIN workout ON ride_id = ride.id
      WHERE user_id = $1 AND peloton_workout_id <> ALL($2)`,
    [userId, removedIds],
  );
  return new Map(rows.map(({ key, state }) => [key, state]));
}

function compareStates(
  held: Map<string, string>,
  stored: Map<string, string>,
  excused: Set<string>,
): string[] {
  const missing = [...held.keys()].filter((key) => !stored.has(key));
  const extra = [...stored.keys()].filter((key) => !held.has(key));
  const wrong = [...held].filter(
    ([key, state]) => stored.has(key) && stored.get(key) !== state && !excused.has(key),
  );
  return [
    ...describeMany(missing.map((key) => `${key} is missing`)),
    ...describeMany(extra.map((key) => `${key} is here, and the simulator doesn't have it`)),
    ...describeMany(wrong.map(([key, state]) => `${key} is ${stored.get(key)} instead of ${state}`)),
  ];
}

/** The counters that the run stored against its rows. */
async function compareCounters(database: Database, { userId, runId }: Comparison): Promise<string[]> {
  const [row] = await database.query<Record<string, number | string>>(
    `SELECT run.state::text, run.done_count, run.skipped_count, run.failed_count,
      (SELECT count(*)::int FROM sync_item WHERE run_id = run.id AND state = 'done') AS done,
      (SELECT count(*)::int FROM sync_item WHERE run_id = run.id AND state = 'skipped') AS skipped,
      (SELECT count(*)::int FROM sync_item WHERE run_id = run.id AND state = 'failed') AS failed,
      (SELECT sum(created_count)::int FROM sync_run WHERE user_id = $1) AS created,
      (SELECT count(*)::int FROM workout WHERE user_id = $1) AS workouts
    FROM sync_run AS run WHERE id = $2`,
    [userId, runId],
  );
  if (!row) return [`run ${runId} is gone`];
  const problems = ["done", "skipped", "failed"].flatMap((name) =>
    row[`${name}_count`] === row[name]
      ? []
      : [`the run counted ${row[`${name}_count`]} ${name}, and ${row[name]} items are`],
  );
  if (row["created"] !== row["workouts"])
    problems.push(`the runs counted ${row["created"]} new workouts, and ${row["workouts"]} are here`);
  const state = row["failed"] === 0 ? "completed" : "completed_with_problems";
  if (row["state"] !== state) problems.push(`the run is ${row["state"]} instead of ${state}`);
  return problems;
}

async function checkGraphs(database: Database, userId: string): Promise<string[]> {
  const uneven = await database.count(
    `metric_series JOIN performance_graph USING (workout_id) JOIN workout ON workout.id = workout_id
      WHERE user_id = $1 AND cardinality(values) <> sample_count`,
    [userId],
  );
  const bare = await database.count(
    `workout WHERE user_id = $1 AND graph_state = 'fetched'
      AND NOT EXISTS (SELECT 1 FROM metric_series WHERE workout_id = workout.id)`,
    [userId],
  );
  return [
    ...(uneven > 0 ? [`${uneven} series are not as long as their clock`] : []),
    ...(bare > 0 ? [`${bare} graphs have no series`] : []),
  ];
}

function describeMany(lines: string[]): string[] {
  if (lines.length <= shownDifferences) return lines;
  return [...lines.slice(0, shownDifferences), `… and ${lines.length - shownDifferences} more like that`];
}
