import { credentialsSchema } from "@/lib/accounts/credentials.ts";
import { verifyCredentials, type Account } from "@/lib/accounts/verify-credentials.ts";
import { AppError } from "@/lib/errors.ts";
import { readClientAddress } from "@/lib/http/client-address.ts";
import { createLog } from "@/lib/log.ts";

const log = createLog("auth");

/**
 * The account, or null when the pair isn't right. next-auth puts the message of what is thrown into the page's address,
 * so only two exist: `too_many_attempts:<seconds>` and `internal`.
 */
export async function authorizeCredentials(credentials: unknown, headers: Headers): Promise<Account | null> {
  const parsed = credentialsSchema.safeParse(credentials);
  if (!parsed.success) return null;
  try {
    return await verifyCredentials(parsed.data.email, parsed.data.password, readClientAddress(headers));
  } catch (error) {
    if (error instanceof AppError && error.code === "too_many_attempts") {
      log.info({ errorCode: error.code }, error.message);
      throw new Error(`${error.code}:${error.retryAfterSeconds ?? 0}`, { cause: error });
    }
    log.error({ err: error }, "sign-in failed");
    throw new Error("internal", { cause: error });
  }
}
