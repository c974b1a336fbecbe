import { withConnection } from "../postgres/query.ts";
import type { Holdings } from "./simulator.ts";

const countsSql = `SELECT
  (SELECT count(*)::int FROM workout) AS workouts,
  (SELECT count(*)::int FROM ride WHERE detail_state = 'fetched') AS classes,
  (SELECT count(*)::int FROM workout WHERE graph_state IN ('fetched', 'empty')) AS graphs,
  (SELECT count(*)::int FROM sync_item WHERE attempts > 1) AS retried`;

interface Counts {
  workouts: number;
  classes: number;
  graphs: number;
  retried: number;
}

/** What the rider has at the simulator and not here, and how many items needed more than one attempt. */
export async function readOutcome(
  databaseUrl: string,
  holdings: Holdings,
): Promise<{ lostCount: number; retriedCount: number }> {
  const { rows } = await withConnection(databaseUrl, (driver) => driver.query<Counts>(countsSql));
  const [counts] = rows;
  if (!counts) throw new Error("Counting gave no row.");
  const { withMetrics, withoutMetrics } = holdings.performanceGraphs;
  const lost = [
    holdings.workouts - counts.workouts,
    holdings.rideDetails.available - counts.classes,
    withMetrics + withoutMetrics - counts.graphs,
  ];
  return {
    lostCount: lost.reduce((sum, missing) => sum + Math.abs(missing), 0),
    retriedCount: counts.retried,
  };
}

export async function readDatabaseBytes(databaseUrl: string): Promise<number> {
  const sql = "SELECT pg_database_size(current_database())::float8 AS bytes";
  const { rows } = await withConnection(databaseUrl, (driver) => driver.query<{ bytes: number }>(sql));
  return rows[0]?.bytes ?? 0;
}
