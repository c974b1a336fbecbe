"use client";

import { RefreshCw } from "lucide-react";
import { Button } from "@/app/_components/button.tsx";
import { RequestProblem } from "@/app/(app)/sync/request-problem.tsx";
import { useStartSync } from "@/app/(app)/sync/use-start-sync.ts";

export function SyncButton() {
  const { isBusy, error, start } = useStartSync();
  return (
    <div className="space-y-4">
      <Button
        size="lg"
        isBusy={isBusy}
        onClick={() => void start("incremental")}
        className="w-full text-lg sm:w-auto sm:px-10"
      >
        {!isBusy && <RefreshCw aria-hidden className="size-5" />}
        {isBusy ? "Reading your newest workouts" : "Sync"}
      </Button>
      <RequestProblem error={error} />
    </div>
  );
}
