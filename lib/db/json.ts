import { Prisma } from "@/lib/db/generated/client.ts";

/** A value for a nullable JSON column; null is stored as SQL's NULL, not as JSON's. */
export function toJsonColumn(value: object | null): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === null ? Prisma.DbNull : value;
}
