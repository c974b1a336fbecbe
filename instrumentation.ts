/** Called by Next.js once, before the first request. */
export async function register(): Promise<void> {
  // Replaced by Next.js when it builds: there is a second bundle, for a runtime without sockets.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { getEnv } = await import("@/lib/env.ts");
  const { pinClientAddress } = await import("@/lib/http/client-address.ts");
  if (!getEnv().SPINBACK_TRUST_PROXY) pinClientAddress();
  if (getEnv().SYNC_MODE === "background") return;
  const { startMinuteLoop } = await import("@/lib/schedule/minute-loop.ts");
  startMinuteLoop();
}
