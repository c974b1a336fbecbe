"use client";

import { useState } from "react";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import type { Freshness } from "./freshness.ts";
import { composeSpeech, paceSpeech } from "./pace-speech.ts";

interface RunAnnouncerProps {
  snapshot: SyncSnapshot;
  serverNowMs: number;
  freshness: Freshness;
}

/** The page's one live region: says how the run goes, seldom enough to be borne. */
export function RunAnnouncer({ snapshot, serverNowMs, freshness }: RunAnnouncerProps) {
  const timeZone = useViewerTimeZone();
  const speech = composeSpeech(snapshot, { timeZone, freshness });
  const [spoken, setSpoken] = useState({ ...speech, spokenAtMs: serverNowMs });
  const next = paceSpeech(spoken, speech, serverNowMs);
  if (next !== spoken) setSpoken(next);
  return <output className="sr-only">{next.text}</output>;
}
