import { toClientNetwork } from "@/lib/http/client-address.ts";
import { countAttempt } from "@/lib/limiter/count-attempt.ts";

const windowSeconds = 600;

/** Counts a sign-in attempt; throws `too_many_attempts` after 20 from one address or 10 on one account within ten minutes. */
export async function countSignInAttempt(email: string, address: string): Promise<void> {
  const network = toClientNetwork(address);
  await countAttempt({ scope: "sign-in:address", subject: network, limit: 20, windowSeconds });
  await countAttempt({ scope: "sign-in:account", subject: email, limit: 10, windowSeconds });
}

/** Counts a registration; throws `too_many_attempts` after 20 from one address within ten minutes. */
export async function countRegistration(address: string): Promise<void> {
  const network = toClientNetwork(address);
  await countAttempt({ scope: "register:address", subject: network, limit: 20, windowSeconds });
}
