"use client";

import { useEffect } from "react";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { composeTitlePrefix, prefixTitle } from "./title-progress.ts";

/** Keeps the title of every page telling how far the active run is, also when the rider goes to another page. */
export function useTitleProgress(snapshot: SyncSnapshot | undefined): void {
  const prefix = composeTitlePrefix(snapshot);
  useEffect(() => {
    applyPrefix(prefix);
    const observer = new MutationObserver(() => applyPrefix(prefix));
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [prefix]);
}

function applyPrefix(prefix: string): void {
  const title = prefixTitle(document.title, prefix);
  if (title !== document.title) document.title = title;
}
