"use client";

import { useSyncExternalStore } from "react";

/** The viewer's time zone; UTC while the server renders. */
export function useViewerTimeZone(): string {
  return useSyncExternalStore(subscribeToNothing, readViewerTimeZone, () => "UTC");
}

/** The clock, read again every second; null while the server renders. */
export function useNowMs(): number | null {
  return useSyncExternalStore(subscribeToSecond, readSecond, () => null);
}

/** False while the browser knows that it has no network. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
}

function subscribeToNothing() {
  return () => undefined;
}

function readViewerTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function subscribeToSecond(onChange: () => void) {
  const timer = setInterval(onChange, 1000);
  return () => clearInterval(timer);
}

// Whole seconds, so that two readings within one render are the same.
function readSecond(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}

function subscribeToNetwork(onChange: () => void) {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}
