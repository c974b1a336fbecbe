const controller = new AbortController();
let isListening = false;

/** Fires when this process is asked to end, which waits for what a response left to do. */
export function getShutdownSignal(): AbortSignal {
  if (!isListening) {
    isListening = true;
    for (const name of ["SIGTERM", "SIGINT"] as const) process.once(name, () => controller.abort());
  }
  return controller.signal;
}
