"use client";

import { useEffect, useSyncExternalStore } from "react";

const key = "spinback-last-list";
const wholeList = "/workouts";

/** Keeps the address of the list that is shown, for the way back from a workout. */
export function RememberList({ address }: { address: string }) {
  useEffect(() => askStorage(() => sessionStorage.setItem(key, address)), [address]);
  return null;
}

/** The list that this tab showed last; the whole one when it showed none. */
export function useLastList(): string {
  return useSyncExternalStore(subscribeToNothing, readLastList, () => wholeList);
}

function readLastList(): string {
  return askStorage(() => sessionStorage.getItem(key)) ?? wholeList;
}

function subscribeToNothing() {
  return () => undefined;
}

/** A browser that keeps nothing for pages throws when it is asked. */
function askStorage<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
