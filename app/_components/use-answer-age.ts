"use client";

import { useState } from "react";
import { measureAgeMs } from "./measure-age.ts";
import { useNowMs } from "./use-browser-value.ts";

/** For how long the browser has had an answer, read again every second; null is what the server rendered. */
export function useAnswerAge(receivedAtMs: number | null): number {
  const nowMs = useNowMs();
  const [firstLookAtMs, setFirstLookAtMs] = useState(nowMs);
  if (firstLookAtMs === null && nowMs !== null) setFirstLookAtMs(nowMs);
  return measureAgeMs({ receivedAtMs, firstLookAtMs, nowMs });
}
