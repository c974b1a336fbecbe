"use client";

import { Button } from "@/app/_components/button.tsx";
import { RequestProblem } from "./request-problem.tsx";
import { useStartSync } from "./use-start-sync.ts";

/** Starts a sync that reads the whole list again. */
export function FullSyncButton() {
  const { isBusy, error, start } = useStartSync();
  return (
    <div className="space-y-3">
      <Button variant="secondary" isBusy={isBusy} onClick={() => void start({ mode: "full" })}>
        Full sync
      </Button>
      <RequestProblem error={error} />
    </div>
  );
}
