"use client";

import { useLinkStatus } from "next/link";

/** Underlines the link around it while its page is on the way. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span aria-hidden className="absolute inset-x-1 bottom-0 h-0.5 animate-pulse rounded-full bg-accent" />
  );
}
