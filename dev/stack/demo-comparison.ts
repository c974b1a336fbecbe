import { z } from "zod";
import { withConnection } from "../postgres/query.ts";
import type { DemoSnapshot } from "./demo-client.ts";

const statsSchema = z.object({
  holds: z.object({
    demo: z.object({
      workouts: z.number(),
      rides: z.number(),
      instructors: z.number(),
      rideDetails: z.object({ available: z.number(), gone: z.number(), paymentRequired: z.number() }),
      performanceGraphs: z.object({
        withMetrics: z.number(),
        withoutMetrics: z.number(),
        inProgress: z.number(),
        paymentRequired: z.number(),
      }),
    }),
  }),
  served: z.object({ requests: z.number(), duplicateCount: z.number() }),
});

export interface ComparisonRow {
  what: string;
  simulator: number;
  progressPage?: number | undefined;
  database?: number | undefined;
}

/** What the simulator holds, beside what the app says and what PostgreSQL has. */
export async function compareWithSimulator(
  simulatorUrl: string,
  databaseUrl: string,
  { phases }: DemoSnapshot,
): Promise<{ rows: ComparisonRow[]; requests: number }> {
  const response = await fetch(`${simulatorUrl}/__sim/stats`);
  const { holds, served } = statsSchema.parse(await response.json());
  const { workouts, rides, instructors, rideDetails, performanceGraphs: graphs } = holds.demo;
  const count = (table: string, where = "true") => countRows(databaseUrl, table, where);
  const failed = (kind: string) => count("sync_item", `kind = '${kind}' AND state = 'failed'`);
  const rows: ComparisonRow[] = [
    {
      what: "workouts",
      simulator: workouts,
      progressPage: phases["summaries"]?.["done"],
      database: await count("workout"),
    },
    { what: "instructors", simulator: instructors, database: await count("instructor") },
    {
      what: "classes",
      simulator: rides,
      progressPage: phases["rideDetails"]?.["total"],
      database: await count("ride"),
    },
    {
      what: "classes with details",
      simulator: rideDetails.available,
      progressPage: phases["rideDetails"]?.["done"],
      database: await count("ride", "detail_state = 'fetched'"),
    },
    {
      what: "classes that can't be had",
      simulator: rideDetails.gone + rideDetails.paymentRequired,
      progressPage: phases["rideDetails"]?.["failed"],
      database: await failed("ride_details"),
    },
    {
      what: "graphs",
      simulator: graphs.withMetrics,
      database: await count("workout", "graph_state = 'fetched'"),
    },
    {
      what: "workouts without metrics",
      simulator: graphs.withoutMetrics,
      database: await count("workout", "graph_state = 'empty'"),
    },
    {
      what: "workouts still going on",
      simulator: graphs.inProgress,
      progressPage: phases["performanceGraphs"]?.["skipped"],
      database: await count("workout", "graph_state = 'not_ready'"),
    },
    {
      what: "graphs that can't be had",
      simulator: graphs.paymentRequired,
      progressPage: phases["performanceGraphs"]?.["failed"],
      database: await failed("performance_graph"),
    },
    { what: "asked for twice (should be 0)", simulator: served.duplicateCount, progressPage: 0, database: 0 },
  ];
  return { rows, requests: served.requests };
}

export function agrees({
  simulator,
  progressPage = simulator,
  database = simulator,
}: ComparisonRow): boolean {
  return simulator === progressPage && simulator === database;
}

async function countRows(databaseUrl: string, table: string, where: string): Promise<number> {
  const sql = `SELECT count(*)::int AS count FROM "${table}" WHERE ${where}`;
  const result = await withConnection(databaseUrl, (driver) => driver.query<{ count: number }>(sql));
  return result.rows[0]?.count ?? 0;
}
