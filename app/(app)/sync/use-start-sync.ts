"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { mutate } from "swr";
import { sendJson } from "@/lib/swr/request.ts";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";

/** What to bring: what is new, everything again, or the workouts between two ISO instants again. */
export type StartWish = { mode: "incremental" | "full" } | { mode: "range"; from: string; to: string };

/** Starts a sync, or joins the one that runs, and goes to its page. A second call while one is under way does nothing. */
export function useStartSync() {
  const router = useRouter();
  const isUnderWay = useRef(false);
  const [error, setError] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);

  async function start(wish: StartWish) {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      const { runId } = await sendJson<{ runId: string }>("POST", "/api/sync", { ...wish });
      void mutate(newestRunKey);
      router.push(`/sync/${runId}`);
    } catch (caught) {
      setError(caught);
      setIsBusy(false);
      isUnderWay.current = false;
    }
  }
  return { isBusy, error, start };
}
