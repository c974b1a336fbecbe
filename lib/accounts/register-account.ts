import { getDb } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import type { Registration } from "./credentials.ts";
import { hashPassword } from "./password.ts";
import { isUniqueViolation } from "@/lib/db/unique-violation.ts";
import type { Account } from "./verify-credentials.ts";

/** Throws `conflict` on the field `email` when there is such an account, however many ask at once. */
export async function registerAccount({ email, password, name }: Registration): Promise<Account> {
  try {
    return await getDb().user.create({
      data: { email, name: name || null, passwordHash: await hashPassword(password) },
      select: { id: true, email: true, name: true },
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError("conflict", {
      userMessage: "There is already an account with this e-mail address. Sign in instead.",
      logMessage: "registration with a taken e-mail address",
      field: "email",
      cause: error,
    });
  }
}
