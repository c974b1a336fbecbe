import { getDb } from "@/lib/db/client.ts";
import { createLog } from "@/lib/log.ts";

const log = createLog("health");

export async function probeDatabase(limitMs: number): Promise<boolean> {
  const limit = new Promise<false>((resolve) => {
    AbortSignal.timeout(limitMs).addEventListener("abort", () => resolve(false), { once: true });
  });
  return Promise.race([queryDatabase(), limit]);
}

async function queryDatabase(): Promise<boolean> {
  try {
    await getDb().$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return false;
  }
}
