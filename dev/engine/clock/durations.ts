const unitMs = new Map([
  ["ms", 1],
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 604_800_000],
]);

/** Reads the SDK's duration text ("1h30m", "500ms"); undefined when it isn't one. An empty text is no time at all. */
export function parseDurationMs(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|[smhdw]))*$/.test(text)) return undefined;
  let totalMs = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)) {
    totalMs += Number(amount) * (unitMs.get(unit ?? "") ?? 0);
  }
  return totalMs;
}

/** Reads a duration from now or an ISO date; the answer is in epoch milliseconds. */
export function parseMomentMs(text: string, nowMs: number): number | undefined {
  const durationMs = parseDurationMs(text);
  if (durationMs !== undefined) return nowMs + durationMs;
  const momentMs = Date.parse(text);
  return Number.isNaN(momentMs) ? undefined : momentMs;
}

/** Reads a Retry-After header (seconds or a date) as a wait in milliseconds, never negative. */
export function parseRetryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const momentMs = Date.parse(header);
  return Number.isNaN(momentMs) ? undefined : Math.max(0, momentMs - nowMs);
}
