const defaultWaitMs = 30_000;
const mostKept = 1_000;

/** Until when nobody asks for a new token of a connection. In memory: each process finds out for itself. */
const postponed = new Map<string, number>();

/** After an answer that says nothing of the token: a service in trouble isn't asked before every request. */
export function postponeRefresh(connectionId: string, retryAt: Date | undefined, nowMs = Date.now()): void {
  postponed.delete(connectionId);
  postponed.set(connectionId, retryAt?.getTime() ?? nowMs + defaultWaitMs);
  const [oldest] = postponed.keys();
  if (postponed.size > mostKept && oldest !== undefined) postponed.delete(oldest);
}

/** Until when to wait; null when a refresh may be tried. */
export function readPostponement(connectionId: string, nowMs = Date.now()): Date | null {
  const untilMs = postponed.get(connectionId) ?? 0;
  return untilMs > nowMs ? new Date(untilMs) : null;
}
