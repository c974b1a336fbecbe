import { toClientNetwork } from "@/lib/http/client-address.ts";
import { countAttempt } from "@/lib/limiter/count-attempt.ts";
import type { ConnectInput } from "./connect-input.ts";

const windowSeconds = 900;

/**
 * Counts an attempt to connect, before Peloton hears of it: it locks accounts that are tried too often.
 * Throws `too_many_attempts`.
 */
export async function countConnectAttempt(
  userId: string,
  address: string,
  input: ConnectInput,
): Promise<void> {
  const network = toClientNetwork(address);
  await countAttempt({ scope: "connect:user", subject: `${userId} ${network}`, limit: 10, windowSeconds });
  if (input.mode !== "password") return;
  const subject = input.email.toLowerCase();
  await countAttempt({ scope: "connect:account", subject, limit: 5, windowSeconds });
}
