const announceAfterMs = 1_500;
const heartbeatMs = 15_000;

/** Runs one step and prints one line when it is done: what it was, how long it took, and what it says. */
export async function runStep<T>(
  title: string,
  work: () => Promise<T>,
  describe: (result: T) => string = () => "",
): Promise<T> {
  const startedAt = Date.now();
  const announcement = setTimeout(() => printLine(`… ${title}`), announceAfterMs);
  const heartbeat = setInterval(() => printLine(`… ${title} (${formatSeconds(startedAt)})`), heartbeatMs);
  try {
    const result = await work();
    const detail = describe(result);
    printLine(`✔ ${title} (${formatSeconds(startedAt)})${detail === "" ? "" : ` · ${detail}`}`);
    return result;
  } finally {
    clearTimeout(announcement);
    clearInterval(heartbeat);
  }
}

export function printLine(line: string): void {
  console.log(line);
}

export function formatSeconds(sinceMs: number): string {
  const seconds = (Date.now() - sinceMs) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
