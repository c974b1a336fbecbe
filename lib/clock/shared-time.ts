import { getDb } from "@/lib/db/client.ts";

const validMs = 30_000;

let skewMs = 0;
let measuredAtMs = Number.NEGATIVE_INFINITY;

/**
 * The time by the database's clock, in ms since 1970, so that processes whose own clocks differ agree. The difference is
 * measured twice a minute at most, against a clock that doesn't jump.
 */
export async function readSharedTimeMs(): Promise<number> {
  if (performance.now() - measuredAtMs > validMs) {
    const [row] = await getDb().$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
    if (row) skewMs = row.now.getTime() - Date.now();
    measuredAtMs = performance.now();
  }
  return Date.now() + skewMs;
}
