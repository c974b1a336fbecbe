"use client";

import { WifiOff } from "lucide-react";
import { useIsOnline } from "./use-browser-value.ts";

/** Says so while the browser has no network. */
export function OfflineNotice() {
  const isOnline = useIsOnline();
  return (
    <div aria-live="polite">
      {!isOnline && (
        <p className="fixed inset-x-4 bottom-20 z-40 mx-auto flex w-fit items-center gap-3 rounded-xl bg-warn-wash px-4 py-3 text-sm font-medium shadow-lg sm:bottom-6">
          <WifiOff aria-hidden className="size-4 shrink-0 text-warn" />
          You are offline. What you see may be out of date; a running sync goes on without you.
        </p>
      )}
    </div>
  );
}
