"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { lookAtNewestRun, useNewestRun } from "@/lib/swr/use-newest-run.ts";

const refreshEveryMs = 5_000;

/** Reads the page again every few seconds while a sync is active and the page is looked at, and once when it ends. */
export function RefreshWhileSyncing() {
  const router = useRouter();
  const isActive = useNewestRun(null)?.isActive ?? false;
  const wasActive = useRef(false);
  useEffect(() => {
    if (wasActive.current && !isActive) router.refresh();
    wasActive.current = isActive;
    if (!isActive) return;
    let isLooking = false;
    // Only after an answer: where the page can't be read again, the browser puts a page of its own in its place.
    async function refresh() {
      isLooking = true;
      const run = await lookAtNewestRun();
      isLooking = false;
      if (run?.isActive) router.refresh();
    }
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine && !isLooking) void refresh();
    }, refreshEveryMs);
    return () => clearInterval(timer);
  }, [isActive, router]);
  return null;
}
