import { Prisma } from "@/lib/db/generated/client.ts";

/** Whether a statement, also a raw one, met a row that is there already. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2002" || (error.code === "P2010" && error.message.includes("23505"));
}
