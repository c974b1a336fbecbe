"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useNewestRun } from "@/lib/swr/use-newest-run.ts";

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
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, refreshEveryMs);
    return () => clearInterval(timer);
  }, [isActive, router]);
  return null;
}
