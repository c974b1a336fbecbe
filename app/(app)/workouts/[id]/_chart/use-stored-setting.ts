"use client";

import { useCallback, useSyncExternalStore } from "react";

const values = new Map<string, string | null>();
const listeners = new Set<() => void>();

/** A choice that this browser remembers; null until one was made. */
export function useStoredSetting(key: string): [string | null, (value: string) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => readSetting(key),
    () => null,
  );
  const choose = useCallback((chosen: string) => writeSetting(key, chosen), [key]);
  return [value, choose];
}

function subscribe(onChange: () => void) {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function readSetting(key: string): string | null {
  const known = values.get(key);
  if (known !== undefined) return known;
  const stored = askStorage(() => localStorage.getItem(key)) ?? null;
  values.set(key, stored);
  return stored;
}

function writeSetting(key: string, value: string): void {
  values.set(key, value);
  askStorage(() => localStorage.setItem(key, value));
  for (const listener of listeners) listener();
}

// A browser that keeps nothing, or has no room left, still gets the choice for as long as the page lives.
function askStorage<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
