"use client";

import { useState } from "react";
import { useNowMs } from "@/app/_components/use-browser-value.ts";
import { measureAgeMs } from "./freshness.ts";

/** For how long the browser has had the snapshot, read again every second. */
export function useSnapshotAge(receivedAtMs: number | null): number {
  const nowMs = useNowMs();
  const [firstLookAtMs, setFirstLookAtMs] = useState(nowMs);
  if (firstLookAtMs === null && nowMs !== null) setFirstLookAtMs(nowMs);
  return measureAgeMs({ receivedAtMs, firstLookAtMs, nowMs });
}
