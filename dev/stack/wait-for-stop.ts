import { EventEmitter, once } from "node:events";
import { readParentId } from "./process-identity.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const parentCheckMs = 1_000;

export interface StopRequest {
  /** "asked" for a signal, else the reason. */
  promise: Promise<string>;
  giveUp: (reason: string) => void;
  dispose: () => void;
}

/** Resolves when the launcher should stop: Ctrl-C, a signal, the end of the npm that started it, or a part that can't be kept alive. */
export function waitForStop(): StopRequest {
  const events = new EventEmitter<{ stop: [string] }>();
  const promise = once(events, "stop").then(([reason]: string[]) => reason ?? "asked");
  const giveUp = (reason: string) => void events.emit("stop", reason);
  const ask = () => giveUp("asked");
  for (const signal of signals) process.on(signal, ask);
  const ancestors = readAncestors();
  const timer = setInterval(() => {
    if (process.env["npm_lifecycle_event"] && readAncestors() !== ancestors) ask();
  }, parentCheckMs);
  const dispose = () => {
    clearInterval(timer);
    for (const signal of signals) process.off(signal, ask);
  };
  return { promise, giveUp, dispose };
}

/** The parent and, where the system tells, its parent: npm may start a shell that starts this. */
function readAncestors(): string {
  return `${process.ppid} ${readParentId(process.ppid) ?? ""}`;
}
