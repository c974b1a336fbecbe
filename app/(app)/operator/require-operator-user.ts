import "server-only";
import { notFound } from "next/navigation";
import { requireUser } from "@/lib/auth/session.ts";
import { isOperator } from "@/lib/operators/is-operator.ts";

/** Lets operators through; for everybody else there is no such page. */
export async function requireOperatorUser(): Promise<void> {
  const user = await requireUser();
  if (!isOperator(user.email)) notFound();
}
