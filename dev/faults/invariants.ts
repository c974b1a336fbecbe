import type { Database } from "./stage/database.ts";

const activeStates = "('running', 'paused', 'needs_sign_in', 'finishing')";
const openStates = "('queued', 'running', 'waiting_retry')";

/** A second opinion on how many chunks of a run may be outstanding. */
const lanesPerRun = 16;

/** What must hold in the rows at every moment: each query counts what breaks it. */
const invariants: Record<string, string> = {
  "a rider has two active runs": `(
    SELECT 1 FROM sync_run WHERE state IN ${activeStates} GROUP BY user_id HAVING count(*) > 1) AS broken`,
  "a run has too many chunks outstanding": `(
    SELECT 1 FROM sync_lane WHERE lease_expires_at > now() GROUP BY run_id HAVING count(*) > ${lanesPerRun}) AS broken`,
  "an item is held by a lane that was given away": `sync_item JOIN sync_run ON sync_run.id = run_id
    LEFT JOIN sync_lane ON sync_lane.run_id = sync_item.run_id AND slot = lane_slot
    WHERE sync_run.state = 'running' AND sync_item.state = 'running' AND lane_slot IS NOT NULL
      AND (lane_generation IS DISTINCT FROM generation OR lease_expires_at IS NULL)`,
  "a retry has been running for longer than its lease": `sync_item JOIN sync_run ON sync_run.id = run_id
    WHERE sync_run.state = 'running' AND sync_item.state = 'running' AND lane_slot IS NULL
      AND sync_item.started_at < now() - interval '200 seconds'`,
  "a run has ended with open items": `sync_item JOIN sync_run ON sync_run.id = run_id
    WHERE sync_run.state NOT IN ${activeStates} AND sync_item.state IN ${openStates}`,
  "an item is done without its graph": `sync_item JOIN sync_run ON sync_run.id = run_id
    JOIN workout ON workout.user_id = sync_run.user_id AND peloton_workout_id = target_id
    WHERE kind = 'performance_graph' AND sync_item.state = 'done' AND sync_run.finished_at IS NULL
      AND graph_state NOT IN ('fetched', 'empty')`,
  "an item is done without its class": `sync_item JOIN ride ON ride.id = target_id
    WHERE kind = 'ride_details' AND state = 'done' AND detail_state <> 'fetched'`,
  "a graph is said to be here and isn't": `workout LEFT JOIN performance_graph ON workout_id = workout.id
    WHERE graph_state = 'fetched' AND workout_id IS NULL`,
  "an item failed without a reason": "sync_item WHERE state = 'failed' AND reason IS NULL",
};

const statement = Object.entries(invariants)
  .map(
    ([name, broken]) =>
      `SELECT '${name.replaceAll("'", "''")}' AS name, count(*)::int AS count FROM ${broken}`,
  )
  .join(" UNION ALL ");

/** The invariants that are broken now, all looked at in one moment. */
export async function findBrokenInvariants(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string; count: number }>(statement);
  return rows.filter((row) => row.count > 0).map((row) => `${row.name} (${row.count} rows)`);
}
