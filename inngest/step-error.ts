import { RetryAfterError } from "inngest";
import { PelotonError } from "@/lib/peloton/error.ts";

const waitSeconds = 10;

/** Turns Peloton's trouble into a retry at the time that it asked for, or soon. */
export async function retryPelotonLater<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PelotonError)) throw error;
    throw new RetryAfterError(error.message, error.retryAt ?? new Date(Date.now() + waitSeconds * 1000), {
      cause: error,
    });
  }
}
