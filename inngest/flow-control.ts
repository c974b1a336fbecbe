import type { InngestFunction } from "inngest";
import { lanesPerRun } from "@/lib/sync/lanes.ts";
import { cancelledWithRun } from "./events.ts";

/** All functions that ask Peloton share these places; the limiter in the database keeps the exact pace. */
export const upstreamPlaces = { scope: "env", key: '"upstream"', limit: 48 } as const;

/**
 * For functions that work on chunks. A user has as many places as a run has lanes, so that no chunk waits in the engine
 * while its lane's lease runs out; `int()` since a priority that isn't one is ignored.
 */
export const chunkFlow = {
  retries: 3,
  concurrency: [{ key: "event.data.userId", limit: lanesPerRun }, upstreamPlaces],
  throttle: { key: "event.data.userId", limit: 10, period: "1s" },
  priority: { run: "int(event.data.priority)" },
  cancelOn: cancelledWithRun,
  timeouts: { finish: "30m" },
} satisfies Omit<InngestFunction.Options, "id" | "triggers">;
