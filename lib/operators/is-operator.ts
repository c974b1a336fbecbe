import { getEnv } from "@/lib/env.ts";

/** Whether OPERATOR_EMAILS names this address, in whatever case. */
export function isOperator(email: string): boolean {
  const named = (getEnv().OPERATOR_EMAILS ?? "").split(",").map((one) => one.trim().toLowerCase());
  return email !== "" && named.includes(email.toLowerCase());
}
