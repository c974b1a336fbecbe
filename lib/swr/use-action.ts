"use client";

import { useState } from "react";

/** Runs one request at a time for a button; `error` is what the last one threw. */
export function useAction() {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  function run(action: () => Promise<unknown>): void {
    setIsBusy(true);
    setError(undefined);
    void action()
      .catch(setError)
      .finally(() => setIsBusy(false));
  }
  return { isBusy, error, run };
}
