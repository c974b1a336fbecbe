import type { ChildProcess } from "node:child_process";

/** Asks a child to end, and kills it when it takes longer than it may. */
export async function stopChild(child: ChildProcess, withinMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const timer = setTimeout(() => child.kill("SIGKILL"), withinMs);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
