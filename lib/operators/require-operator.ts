import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { isOperator } from "./is-operator.ts";

/** Throws `not_found` for everybody else: what is for operators isn't there for the others. */
export async function requireOperator(userId: string): Promise<void> {
  const user = await getDb().user.findUnique({ where: { id: userId }, select: { email: true } });
  if (user && isOperator(user.email)) return;
  throw new AppError("not_found", { userMessage: "There is nothing here." });
}
