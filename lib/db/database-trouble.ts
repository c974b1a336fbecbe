import { DatabaseError } from "pg";
import { Prisma } from "@/lib/db/generated/client.ts";

/** Not reached, timed out, closed, too many waiting, no time for a transaction, a deadlock. */
const prismaTroubles = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);
/** PostgreSQL's classes for the same: connection, no resources, an operator's or a crash's end, and a transaction to repeat. */
const stateTroubles = /^(?:08|40|53|57P|58)/;
/** How Prisma names such a state when the statement was a raw one. */
const rawCode = /\bCode: `(\w{5})`/;
const socketTroubles = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** What the driver says without a code. */
const lostConnection =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database was the trouble, and not what was to be written. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return prismaTroubles.has(error.code) || stateTroubles.test(rawCode.exec(error.message)?.[1] ?? "");
  }
  if (error instanceof DatabaseError) return stateTroubles.test(error.code ?? "");
  if (!(error instanceof Error)) return false;
  return lostConnection.test(error.message) || ("code" in error && socketTroubles.has(String(error.code)));
}
