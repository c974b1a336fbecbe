import { Prisma } from "@/lib/db/generated/client.ts";

/** Not reached, timed out, closed, too many waiting, no time for a transaction, a deadlock. */
const troubles = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);

/** Whether the database was the trouble, and not what was to be written. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  return error instanceof Prisma.PrismaClientKnownRequestError && troubles.has(error.code);
}
