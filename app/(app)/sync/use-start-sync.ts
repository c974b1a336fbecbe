"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { mutate } from "swr";
import type { SyncMode } from "@/lib/db/generated/enums.ts";
import { sendJson } from "@/lib/swr/request.ts";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";

/** Starts a sync, or joins the one that runs, and goes to its page. */
export function useStartSync() {
  const router = useRouter();
  const [error, setError] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);

  async function start(mode: SyncMode) {
    setIsBusy(true);
    setError(undefined);
    try {
      const { runId } = await sendJson<{ runId: string }>("POST", "/api/sync", { mode });
      void mutate(newestRunKey);
      router.push(`/sync/${runId}`);
    } catch (caught) {
      setError(caught);
      setIsBusy(false);
    }
  }
  return { isBusy, error, start };
}
